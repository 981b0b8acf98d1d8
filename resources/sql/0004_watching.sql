-- SPDX-FileCopyrightText: 2026 The AI-GO authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 4: watching. Series are compacted and rolled up; what status pages say, what we measured as incidents; jobs.

-- Series (core/domain/series.h).

-- Official status and incidents (core/domain/officialstatus.h).

-- What else is kept of a provider's checks.
ALTER TABLE provider_states ADD COLUMN slow INTEGER NOT NULL DEFAULT 0;
ALTER TABLE provider_states ADD COLUMN every_ms INTEGER;
ALTER TABLE provider_states ADD COLUMN failing_since INTEGER;
ALTER TABLE provider_states ADD COLUMN key_fingerprint TEXT;

-- Jobs (core/domain/job.h).
CREATE TABLE jobs (
    name    TEXT    NOT NULL PRIMARY KEY,
    last    INTEGER,
    took_ms INTEGER,
    result  TEXT    NOT NULL,
    paused  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Keys: what was found of a provider's key, by its fingerprint (its last four characters); never a key.
CREATE TABLE key_findings (
    provider    TEXT    NOT NULL PRIMARY KEY,
    fingerprint TEXT    NOT NULL,
    outcome     INTEGER NOT NULL,
    at          INTEGER NOT NULL,
    limits      TEXT    NOT NULL -- JSON of core/domain/ratelimits.h
) STRICT, WITHOUT ROWID;
