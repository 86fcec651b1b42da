"""The tables of a knowledge base, and the version of their form."""

# Goes up with every change of the tables: a base of another version is refused.
BASE_VERSION = 3
BASE_VERSION_MARK = f"PRAGMA user_version = {BASE_VERSION};"
CREATE_TABLES = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE item (id INTEGER PRIMARY KEY, qid TEXT UNIQUE, name TEXT, kind TEXT, weight REAL);
CREATE TABLE name (id INTEGER PRIMARY KEY, folded TEXT, item INTEGER, own INTEGER);
CREATE TABLE tenure (
  office TEXT, country TEXT, holder TEXT, start TEXT, finish TEXT, folded TEXT
);
CREATE TABLE office (qid TEXT PRIMARY KEY, name TEXT, country TEXT);
"""
# After all rows: names of offices for their items, then the indexes.
FINISH_TABLES = """
UPDATE tenure SET
  country = COALESCE(NULLIF(country, ''), (SELECT country FROM office WHERE qid = office), ''),
  office = (SELECT name FROM office WHERE qid = office)
WHERE office IN (SELECT qid FROM office);
UPDATE tenure SET country = (SELECT name FROM office WHERE qid = country)
WHERE country IN (SELECT qid FROM office);
DELETE FROM tenure WHERE holder NOT IN (SELECT qid FROM item);
DROP TABLE office;
CREATE INDEX name_folded ON name (folded);
UPDATE tenure SET folded = fold(office);
CREATE INDEX tenure_holder ON tenure (holder);
CREATE INDEX tenure_office ON tenure (folded);
"""
# Fails where a table is missing.
EVERY_TABLE = "SELECT EXISTS (SELECT 1 FROM item, name, tenure)"
# ``name.own``: an encyclopedia's article of just this name is about the item, or not.
ARTICLE_NAME, OTHER_NAME = 2, 1
