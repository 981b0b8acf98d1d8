// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <optional>

namespace aigo {

/// A suite that its source names itself, unlike those of suites.cpp: all that must agree before two of its scores may
/// be compared. BenchmarkScore::suite and the store carry it whole (`word`), so that names stay as they are spelled;
/// everybody else calls it by `suite`, made of it alone. Pure; any thread.
struct NamedSuite
{
    QString name; ///< of the benchmark, as spelled; never empty
    QString version;
    QString split;
    QString harness;
    QString metric; ///< what metricWord makes of the source's

    QString word() const;  ///< "models-dev|SWE-Bench Pro||Scale public|Claude Code|%"
    QString suite() const; ///< "md-swe-bench-pro_scale-public--claude-code": what filters, columns and links know
    QString title() const; ///< "SWE-Bench Pro · Scale public · Claude Code"
};
/// Nothing where it is no such word.
std::optional<NamedSuite> namedSuiteFrom(const QString &word);

/// One word for the many that say the same: "%" for "accuracy", "resolve rate" or "pass@1", "Elo", "points"; empty
/// where none is said ("score" says nothing). What is not known here stays as it is.
QString metricWord(const QString &said);

/// What such a word tells of the figures.
struct MetricReading
{
    QString unit; ///< "%", "Elo"; a word that is not known is its own unit; may be empty
    bool higherIsBetter = true;
    QString shown; ///< what a title says of it beside the unit: "pass@5", "error rate"; may be empty
};
MetricReading metricReading(const QString &metric);

} // namespace aigo
