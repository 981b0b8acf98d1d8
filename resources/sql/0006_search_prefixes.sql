-- SPDX-FileCopyrightText: 2026 The AI-GO authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Prefixes of five letters have an index, too: what most words are found by before they are typed out. The words are
-- put there again by core/storage/searchindex.h, which sees that they are of an older format.
DROP TABLE search_words;
CREATE VIRTUAL TABLE search_words USING fts5 (words, content = '', detail = 'none', columnsize = 0, prefix = '2 3 5', tokenize = 'ascii');
