"""Real standards spoilt at random: whatever a file holds, nothing may break (``make fuzz``)."""
