"""Where an editor confirms and dismisses the findings of a report: a local page, and a table for spreadsheets."""
