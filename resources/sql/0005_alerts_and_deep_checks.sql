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
