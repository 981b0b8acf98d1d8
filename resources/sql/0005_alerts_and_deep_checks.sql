-- SPDX-FileCopyrightText: 2026 The AI-GO authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 5: alerts by rule and channel; deep checks and what they cost.

-- Alerts (core/domain/alert.h).
ALTER TABLE alert_events ADD COLUMN state INTEGER NOT NULL DEFAULT 2;
ALTER TABLE alert_events ADD COLUMN title TEXT NOT NULL DEFAULT '';
ALTER TABLE alert_events ADD COLUMN grouped TEXT NOT NULL DEFAULT ''; -- those told together
ALTER TABLE alert_events ADD COLUMN acknowledged INTEGER;
ALTER TABLE alert_events ADD COLUMN snoozed_until INTEGER;
ALTER TABLE alert_events ADD COLUMN suppressed_by TEXT NOT NULL DEFAULT '';

-- What alerts have to tell and what came of it (core/storage/outboxstore.h): one row a telling and channel, in the order
-- of the decisions. `next` is when it is tried; none: taken, or given up.
CREATE TABLE alert_outbox (
    id       INTEGER PRIMARY KEY,
    event    INTEGER NOT NULL REFERENCES alert_events (id) ON DELETE CASCADE,
    channel  TEXT    NOT NULL,
    target   TEXT    NOT NULL,
    key      TEXT    NOT NULL UNIQUE,
    told     INTEGER NOT NULL,
    serial   INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    message  TEXT    NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    tried    INTEGER,
    next     INTEGER,
    taken    INTEGER NOT NULL DEFAULT 0,
    error    TEXT    NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX alert_outbox_waiting ON alert_outbox (channel, target, id) WHERE next IS NOT NULL;
CREATE INDEX alert_outbox_by_event ON alert_outbox (event);
CREATE INDEX alert_outbox_tried ON alert_outbox (channel, tried);
-- The other events that a telling was about.
CREATE TABLE alert_outbox_others (
    event INTEGER NOT NULL,
    item  INTEGER NOT NULL REFERENCES alert_outbox (id) ON DELETE CASCADE,
    PRIMARY KEY (event, item)
) STRICT, WITHOUT ROWID;
CREATE INDEX alert_outbox_others_by_item ON alert_outbox_others (item);

-- Where each rule stands with each target while that is more than "ok" (core/domain/alertmachine.h), and what alerts
-- remember as a whole: what is told together, which changes were seen.
CREATE TABLE alert_states (
    rule   TEXT NOT NULL,
    target TEXT NOT NULL,
    memory TEXT NOT NULL,
    PRIMARY KEY (rule, target)
) STRICT, WITHOUT ROWID;
CREATE TABLE alert_notes (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Deep checks (core/domain/deepcheck.h): what each was reserved and what it cost, in pico-dollars; it is written before
-- the request is sent. Never deleted within its month: caps count from here.
CREATE TABLE deep_check_ledger (
    id               INTEGER PRIMARY KEY,
    at               INTEGER NOT NULL,
    provider         TEXT    NOT NULL,
    model            TEXT    NOT NULL,
    reserved         INTEGER NOT NULL,
    billed           INTEGER NOT NULL, -- what counts: `reserved` until it is settled
    billing          INTEGER NOT NULL,
    outcome          INTEGER,
    http_status      INTEGER NOT NULL DEFAULT 0,
    input_tokens     INTEGER,
    output_tokens    INTEGER,
    reasoning_tokens INTEGER,
    ttft_us          INTEGER,
    ttfat_us         INTEGER,
    note             TEXT    NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX deep_check_ledger_by_time ON deep_check_ledger (at);

-- Why checks of a provider (its slug) or a model (its id) do not run until somebody says so.
CREATE TABLE deep_check_stops (
    subject TEXT    NOT NULL PRIMARY KEY,
    stop    INTEGER NOT NULL,
    at      INTEGER NOT NULL,
    why     TEXT    NOT NULL
) STRICT, WITHOUT ROWID;
