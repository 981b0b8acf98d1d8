-- SPDX-FileCopyrightText: 2026 The AI-GO authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 2: what third parties measure of endpoints, and which source the user trusts for what.

-- The newest telemetry of each endpoint (core/domain/telemetry.h): percent, milliseconds, tokens a second.
CREATE TABLE telemetry (
    source     TEXT    NOT NULL,
    source_key TEXT    NOT NULL,
    model      TEXT    NOT NULL,
    at         INTEGER NOT NULL,
    state      INTEGER NOT NULL,
    uptime_5m  REAL,
    uptime_30m REAL,
    uptime_1d  REAL,
    ttft_p50   REAL,
    ttft_p75   REAL,
    ttft_p90   REAL,
    ttft_p99   REAL,
    ttft       REAL, -- one figure of a kind the source does not tell
    speed_p50  REAL,
    speed_p75  REAL,
    speed_p90  REAL,
    speed_p99  REAL,
    speed      REAL,
    loaded     INTEGER,
    PRIMARY KEY (source, source_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX telemetry_by_model ON telemetry (model);

-- Which source decides: of a model ('': of every model) a field, as in the JSON's `sources` ('': every field).
CREATE TABLE pins (
    model  TEXT NOT NULL,
    field  TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (model, field)
) STRICT, WITHOUT ROWID;
