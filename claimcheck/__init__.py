"""Claimcheck reads several news reports of one event and says where they disagree."""
