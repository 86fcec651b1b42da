"""``python -m graphkit``: the same as the command ``graphkit``."""

from graphkit.cli import main

if __name__ == "__main__":
    main()
