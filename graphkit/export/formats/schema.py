"""The JSON Schema of ``statements.jsonl``, for programs that read it."""

from graphkit.export.built import Built
from graphkit.export.exporter import Exporter
from graphkit.gazetteer.seeds import folder


def schema(_: Built) -> bytes:
    """The schema of the version of the format that this program writes."""
    return (folder("ontology") / "statements.schema.json").read_bytes()


JSON_SCHEMA = Exporter("programs that read statements.jsonl: its JSON Schema", schema)
