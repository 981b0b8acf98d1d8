-- SPDX-FileCopyrightText: 2026 The AI-GO authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 4: watching. Series are compacted and rolled up; what status pages say, what we measured as incidents; jobs.

-- Series (core/domain/series.h).

-- Official status and incidents (core/domain/officialstatus.h).
-- The last reading of each provider's status page, and how asking for it went since.
CREATE TABLE official_status (
    provider   TEXT    NOT NULL PRIMARY KEY,
    at         INTEGER NOT NULL, -- of the last answer; 0: none yet
    asked      INTEGER,          -- last, whatever came of it
    failed     INTEGER,          -- last, where nothing came of it
    error      TEXT    NOT NULL DEFAULT '',
    engine     TEXT    NOT NULL DEFAULT '',
    page       INTEGER NOT NULL DEFAULT 0,
    state      INTEGER NOT NULL DEFAULT 0,
    url        TEXT    NOT NULL DEFAULT '',
    names_all  INTEGER NOT NULL DEFAULT 0,
    components TEXT    NOT NULL DEFAULT '[]', -- JSON
    documents  TEXT    NOT NULL DEFAULT '[]'  -- JSON: where they were found
) STRICT, WITHOUT ROWID;

-- Incidents and maintenances as they were last worded, theirs and ours.
CREATE TABLE incidents (
    provider    TEXT    NOT NULL,
    id          TEXT    NOT NULL,
    ours        INTEGER NOT NULL,
    maintenance INTEGER NOT NULL,
    concerns    INTEGER NOT NULL,
    open        INTEGER NOT NULL,
    started     INTEGER NOT NULL,
    ends        INTEGER,
    resolved    INTEGER,
    first_seen  INTEGER NOT NULL,
    said        INTEGER NOT NULL, -- since when it is worded so
    content     TEXT    NOT NULL, -- JSON
    PRIMARY KEY (provider, id)
) STRICT;
CREATE INDEX incidents_by_start ON incidents (started);
CREATE INDEX incidents_open ON incidents (provider) WHERE open = 1;

-- Every wording of theirs, also the present one.
CREATE TABLE incident_revisions (
    provider TEXT    NOT NULL,
    id       TEXT    NOT NULL,
    at       INTEGER NOT NULL,
    content  TEXT    NOT NULL,
    PRIMARY KEY (provider, id, at)
) STRICT;

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
