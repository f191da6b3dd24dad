"""Many stories at once: input of any size in, a folder of reports out; nothing lost and nothing bought twice."""
