-- SPDX-FileCopyrightText: 2026 The AI-GO authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A store as schema 5 left it, with some rows. Never changed.
PRAGMA journal_mode = WAL;
CREATE TABLE documents (
    source   TEXT    NOT NULL,
    as_of    INTEGER NOT NULL,
    complete INTEGER NOT NULL,
    entries  INTEGER NOT NULL,
    digest   BLOB    NOT NULL,
    PRIMARY KEY (source, as_of)
) STRICT, WITHOUT ROWID;
INSERT INTO documents VALUES('embedded',1783209600000,0,207,X'9A90BA7FCF193531D78CA31E56D793798DFAFBF54EFA1A5CDC2DF97C316D9035');
INSERT INTO documents VALUES('litellm',1783209600000,1,1,X'00');
CREATE TABLE entries (
    id         INTEGER PRIMARY KEY,
    source     TEXT    NOT NULL,
    source_key TEXT    NOT NULL,
    model      TEXT    NOT NULL,
    from_ms    INTEGER NOT NULL,
    to_ms      INTEGER NOT NULL,
    facts      BLOB    NOT NULL
) STRICT;
INSERT INTO entries VALUES(1,'litellm','gpt-4o','openai/gpt-4o',1783209600000,9223372036854775807,X'0101066770742D346F020D6F70656E61692F6770742D346F');
INSERT INTO entries VALUES(2,'embedded','alibaba/qwen3.5-122b-a10b','alibaba/qwen3.5-122b-a10b',1783209600000,9223372036854775807,X'010119616C69626162612F7177656E332E352D313232622D613130620219616C69626162612F7177656E332E352D313232622D613130620307616C696261626104117177656E332E352D313232622D6131306206115177656E332E3520313232422D4131304207047177656E098080200A8080080BA706D8010C0F0D010E0111CEB6AC02170200000080EA300100000180D0860301');
CREATE TABLE mentions (
    source     TEXT    NOT NULL,
    as_of      INTEGER NOT NULL,
    source_key TEXT    NOT NULL,
    model      TEXT    NOT NULL,
    facts      BLOB    NOT NULL,
    PRIMARY KEY (source, as_of, source_key)
) STRICT, WITHOUT ROWID;
INSERT INTO mentions VALUES('embedded',1783209600000,'alibaba/qwen3.5-122b-a10b','alibaba/qwen3.5-122b-a10b',X'010119616C69626162612F7177656E332E352D313232622D613130620219616C69626162612F7177656E332E352D313232622D613130620307616C696261626104117177656E332E352D313232622D6131306206115177656E332E3520313232422D4131304207047177656E098080200A8080080BA706D8010C0F0D010E0111CEB6AC02170200000080EA300100000180D0860301');
INSERT INTO mentions VALUES('embedded',1783209600000,'alibaba/qwen3.5-27b','alibaba/qwen3.5-27b',X'010113616C69626162612F7177656E332E352D3237620213616C69626162612F7177656E332E352D3237620307616C6962616261040B7177656E332E352D323762060B5177656E332E352032374207047177656E098080200A8080080BA706D8010C0F0D010E0111CEB6AC021702000000C0CF240100000180FCA40201');
CREATE TABLE models (
    id       TEXT NOT NULL PRIMARY KEY,
    provider TEXT NOT NULL,
    bytes    BLOB NOT NULL
) STRICT;
INSERT INTO models VALUES('alibaba/qwen3.5-122b-a10b','alibaba',X'019501010119616C69626162612F7177656E332E352D313232622D613130620219616C69626162612F7177656E332E352D313232622D613130620307616C696261626104117177656E332E352D313232622D6131306206115177656E332E3520313232422D4131304207047177656E098080200A8080080BA706D8010C0F0D010E0111CEB6AC02170200000080EA300100000180D0860301010108656D62656464656419616C69626162612F7177656E332E352D313232622D61313062FEFFFFFFFFFFFFFFFF010B0C6361706162696C6974696573000E636F6E746578745F77696E646F77000666616D696C790005696E70757400116D61785F6F75747075745F746F6B656E7300106D6F64616C69746965732E696E70757400116D6F64616C69746965732E6F757470757400046E616D65000C6F70656E5F7765696768747300066F7574707574000872656C6561736564000001');
INSERT INTO models VALUES('alibaba/qwen3.5-27b','alibaba',X'017D010113616C69626162612F7177656E332E352D3237620213616C69626162612F7177656E332E352D3237620307616C6962616261040B7177656E332E352D323762060B5177656E332E352032374207047177656E098080200A8080080BA706D8010C0F0D010E0111CEB6AC021702000000C0CF240100000180FCA40201010108656D62656464656413616C69626162612F7177656E332E352D323762FEFFFFFFFFFFFFFFFF010B0C6361706162696C6974696573000E636F6E746578745F77696E646F77000666616D696C790005696E70757400116D61785F6F75747075745F746F6B656E7300106D6F64616C69746965732E696E70757400116D6F64616C69746965732E6F757470757400046E616D65000C6F70656E5F7765696768747300066F7574707574000872656C6561736564000001');
CREATE TABLE changes (
    id         INTEGER PRIMARY KEY,
    scope      INTEGER NOT NULL,
    source     TEXT    NOT NULL,
    at         INTEGER NOT NULL,
    kind       TEXT    NOT NULL,
    model      TEXT    NOT NULL,
    source_key TEXT    NOT NULL,
    field      TEXT    NOT NULL,
    old        TEXT,
    new        TEXT,
    unit       TEXT    NOT NULL,
    effective  TEXT,
    flags      TEXT    NOT NULL
) STRICT;
CREATE TABLE source_states (
    source       TEXT NOT NULL PRIMARY KEY,
    last_success INTEGER,
    last_attempt INTEGER,
    error        TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO source_states VALUES('embedded',1783209600000,1783209600000,'');
CREATE TABLE http_validators (
    url           TEXT    NOT NULL PRIMARY KEY,
    etag          BLOB    NOT NULL,
    last_modified BLOB    NOT NULL,
    fetched_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE provider_settings (
    slug           TEXT NOT NULL PRIMARY KEY,
    name           TEXT,
    adapter        TEXT,
    base_url       TEXT,
    key_env        TEXT,
    status_page    TEXT,
    check_every_ms INTEGER,
    enabled        INTEGER,
    insecure       INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE settings (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO settings VALUES('theme','dark');
CREATE TABLE presets (
    name    TEXT NOT NULL COLLATE NOCASE PRIMARY KEY,
    filter  TEXT NOT NULL,
    sort    TEXT NOT NULL,
    columns TEXT NOT NULL
, page TEXT NOT NULL DEFAULT 'models', pinned TEXT NOT NULL DEFAULT '["name"]') STRICT, WITHOUT ROWID;
INSERT INTO presets VALUES('Mine','cap:vision','input','model,input','models','["name"]');
CREATE TABLE provider_states (
    provider      TEXT    NOT NULL PRIMARY KEY,
    state         INTEGER NOT NULL,
    verdict       INTEGER NOT NULL,
    since         INTEGER,
    failures      INTEGER NOT NULL,
    successes     INTEGER NOT NULL,
    last_at       INTEGER,
    outcome       INTEGER,
    http_status   INTEGER,
    dns_us        INTEGER,
    connect_us    INTEGER,
    tls_us        INTEGER,
    first_byte_us INTEGER,
    total_us      INTEGER,
    reused        INTEGER,
    models        INTEGER,
    retry_after_ms INTEGER,
    error         TEXT
, slow INTEGER NOT NULL DEFAULT 0, every_ms INTEGER, failing_since INTEGER, key_fingerprint TEXT) STRICT, WITHOUT ROWID;
INSERT INTO provider_states VALUES('openai',1,1,1783209600000,0,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL);
CREATE TABLE alert_events (
    id        INTEGER PRIMARY KEY,
    rule      TEXT    NOT NULL,
    target    TEXT    NOT NULL,
    severity  TEXT    NOT NULL,
    value     TEXT    NOT NULL,
    text      TEXT    NOT NULL,
    opened    INTEGER NOT NULL,
    resolved  INTEGER,
    delivered INTEGER
) STRICT;
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
CREATE TABLE pins (
    model  TEXT NOT NULL,
    field  TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (model, field)
) STRICT, WITHOUT ROWID;
CREATE TABLE series (
    id     INTEGER PRIMARY KEY,
    target TEXT NOT NULL,
    source TEXT NOT NULL, 
    metric TEXT NOT NULL, 
    part   TEXT NOT NULL,
    UNIQUE (target, source, metric, part)
) STRICT;
INSERT INTO series VALUES(1,'openai','','','');
CREATE TABLE series_heap (
    id       INTEGER PRIMARY KEY,
    first_at INTEGER NOT NULL,
    last_at  INTEGER NOT NULL,
    bytes    BLOB    NOT NULL
) STRICT;
INSERT INTO series_heap VALUES(1,1783209600000,1783209600000,X'5431203137383332303936303030303020363030303020302031383030303020323030303030');
CREATE TABLE series_chunks (
    id    INTEGER PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT;
CREATE TABLE series_hours (
    id    INTEGER PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT;
CREATE TABLE series_days (
    id    INTEGER PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT;
CREATE TABLE official_status (
    provider   TEXT    NOT NULL PRIMARY KEY,
    at         INTEGER NOT NULL, 
    asked      INTEGER,          
    failed     INTEGER,          
    error      TEXT    NOT NULL DEFAULT '',
    engine     TEXT    NOT NULL DEFAULT '',
    page       INTEGER NOT NULL DEFAULT 0,
    state      INTEGER NOT NULL DEFAULT 0,
    url        TEXT    NOT NULL DEFAULT '',
    names_all  INTEGER NOT NULL DEFAULT 0,
    components TEXT    NOT NULL DEFAULT '[]', 
    documents  TEXT    NOT NULL DEFAULT '[]'  
) STRICT, WITHOUT ROWID;
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
    said        INTEGER NOT NULL, 
    models      TEXT    NOT NULL, 
    content     TEXT    NOT NULL, 
    PRIMARY KEY (provider, id)
) STRICT;
CREATE TABLE incident_revisions (
    provider TEXT    NOT NULL,
    id       TEXT    NOT NULL,
    at       INTEGER NOT NULL,
    content  TEXT    NOT NULL,
    PRIMARY KEY (provider, id, at)
) STRICT;
CREATE TABLE jobs (
    name    TEXT    NOT NULL PRIMARY KEY,
    last    INTEGER,
    took_ms INTEGER,
    result  TEXT    NOT NULL,
    paused  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE key_findings (
    provider    TEXT    NOT NULL PRIMARY KEY,
    fingerprint TEXT    NOT NULL,
    outcome     INTEGER NOT NULL,
    at          INTEGER NOT NULL,
    limits      TEXT    NOT NULL 
) STRICT, WITHOUT ROWID;
CREATE TABLE benchmark_documents (
    id     INTEGER PRIMARY KEY,
    source TEXT    NOT NULL,
    suite  TEXT    NOT NULL,
    as_of  INTEGER NOT NULL,
    seen   INTEGER NOT NULL,
    digest BLOB    NOT NULL
) STRICT;
CREATE TABLE benchmark_scores (
    document INTEGER NOT NULL REFERENCES benchmark_documents (id) ON DELETE CASCADE,
    place    INTEGER NOT NULL, 
    name     TEXT    NOT NULL,
    key      TEXT    NOT NULL,
    version  TEXT    NOT NULL,
    split    TEXT    NOT NULL,
    harness  TEXT    NOT NULL,
    variant  TEXT    NOT NULL,
    judge    TEXT    NOT NULL,
    day      INTEGER, 
    score    REAL    NOT NULL,
    ci_low   REAL,
    ci_high  REAL,
    cost     INTEGER, 
    origin   INTEGER NOT NULL,
    PRIMARY KEY (document, place)
) STRICT, WITHOUT ROWID;
CREATE TABLE feeds (
    name     TEXT    NOT NULL PRIMARY KEY,
    url      TEXT    NOT NULL, 
    provider TEXT    NOT NULL,
    category TEXT    NOT NULL,
    every_ms INTEGER NOT NULL,
    enabled  INTEGER NOT NULL,
    newest   INTEGER 
) STRICT, WITHOUT ROWID;
CREATE TABLE news (
    number     INTEGER PRIMARY KEY,
    id         TEXT    NOT NULL UNIQUE,
    title      TEXT    NOT NULL,
    url        TEXT    NOT NULL,
    url_key    TEXT    NOT NULL,
    title_key  TEXT    NOT NULL,
    source     TEXT    NOT NULL, 
    provider   TEXT    NOT NULL,
    category   TEXT    NOT NULL,
    tags       TEXT    NOT NULL, 
    published  INTEGER,
    summary    TEXT    NOT NULL,
    first_seen INTEGER NOT NULL,
    at         INTEGER NOT NULL, 
    read       INTEGER NOT NULL,
    starred    INTEGER NOT NULL
) STRICT;
CREATE TABLE news_entries (
    feed  TEXT    NOT NULL,
    guid  TEXT    NOT NULL,
    news  INTEGER NOT NULL REFERENCES news (number) ON DELETE CASCADE,
    first INTEGER NOT NULL,
    last  INTEGER NOT NULL,
    PRIMARY KEY (feed, guid)
) STRICT, WITHOUT ROWID;
CREATE TABLE search_documents (
    number INTEGER PRIMARY KEY,
    kind   INTEGER NOT NULL,
    id     TEXT    NOT NULL,
    title  TEXT    NOT NULL,
    text   TEXT    NOT NULL,
    at     INTEGER, 
    late   INTEGER NOT NULL
) STRICT;
CREATE TABLE search_names (word TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE search_words USING fts5 (words, content = '', detail = 'none', columnsize = 0, prefix = '2 3', tokenize = 'ascii');
CREATE INDEX entries_by_key ON entries (source, source_key, from_ms);
CREATE INDEX entries_by_end ON entries (source, to_ms);
CREATE INDEX entries_by_model ON entries (model);
CREATE INDEX changes_by_time ON changes (scope, at);
CREATE INDEX changes_by_model ON changes (model);
CREATE INDEX changes_of_source ON changes (source, source_key) WHERE scope = 1;
CREATE UNIQUE INDEX alert_events_open ON alert_events (rule, target) WHERE resolved IS NULL;
CREATE INDEX alert_events_by_time ON alert_events (opened);
CREATE INDEX telemetry_by_model ON telemetry (model);
CREATE INDEX incidents_by_start ON incidents (started);
CREATE INDEX incidents_open ON incidents (provider) WHERE open = 1;
CREATE UNIQUE INDEX benchmark_documents_by_time ON benchmark_documents (suite, source, as_of);
CREATE INDEX news_by_time ON news (at);
CREATE INDEX news_by_url ON news (url_key) WHERE url_key <> '';
CREATE INDEX news_by_title ON news (title_key) WHERE title_key <> '';
CREATE INDEX news_entries_by_news ON news_entries (news);
CREATE INDEX news_entries_by_guid ON news_entries (guid);
CREATE UNIQUE INDEX search_documents_by_id ON search_documents (kind, id);
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
INSERT INTO deep_check_ledger (at, provider, model, reserved, billed, billing) VALUES (1783209600000, 'openai', 'openai/gpt-4o', 120000000, 84000000, 1);
INSERT INTO deep_check_stops VALUES ('openai', 1, 1783209600000, 'credit used up');
INSERT INTO search_documents VALUES (1, 3, 'n1', 'Prices are lower', 'Prices of the small models are lower from today', 1783209600000, 0);
INSERT INTO search_words (rowid, words) VALUES (1, 'prices lower small models today');
PRAGMA user_version = 5;
