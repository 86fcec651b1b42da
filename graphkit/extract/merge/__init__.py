"""What the rules and the learned model saw → one list of attributions."""
