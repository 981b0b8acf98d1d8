-- SPDX-FileCopyrightText: 2026 The AI-GO authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 3: an entry's prices are in its facts, from which a price's history is read; a second copy of each cost every
-- import a quarter of its time.
DROP TABLE prices;

-- A preset is of a page.
ALTER TABLE presets ADD COLUMN page TEXT NOT NULL DEFAULT 'models';
