// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/change.h"
#include "core/domain/comparison.h"
#include "core/domain/filter.h"
#include "core/domain/onwards.h"
#include "core/domain/pricepoint.h"
#include "core/domain/result.h"
#include "core/exporting/table.h"

#include <QByteArray>
#include <QString>
#include <functional>
#include <span>

namespace aigo {

class JsonWriter;

/// Writers that take values and give bytes (UTF-8). Pure; any thread. Those that may have much to write tell how far
/// they are in rows; told to stop, what they give is not whole and to be thrown away.

struct CsvOptions
{
    bool bom = false; ///< a byte order mark, for spreadsheets that guess otherwise
};
/// RFC 4180: CRLF, quotes doubled, the header line is the columns' keys. A cell that a spreadsheet would take for a
/// formula
/// (= + - @ tab CR in front) gets an apostrophe in front; plain numbers, negative ones too, stay as they are.
QByteArray toCsv(const Table &table, CsvOptions options = {}, const Onwards &onwards = {});

/// A GitHub-flavoured table, pipes and markup escaped, headings bold, the footer under it.
QByteArray toMarkdown(const Table &table, const Onwards &onwards = {});

/// One self-contained page, everything escaped, light and dark by the reader's setting.
QByteArray toHtml(const Table &table, const Onwards &onwards = {});

struct TextOptions
{
    int width = 0; ///< columns of the terminal; longer lines are cut with "…". 0: never
};
/// For terminals: aligned by display width (East Asian wide characters take two columns); control characters are taken
/// out. No colour.
QByteArray toText(const Table &table, TextOptions options = {});
int displayWidth(QStringView text);

/// The JSON shapes of the command line: one document each, stable keys in snake_case, money as decimal text, unknown
/// null.
/// `more` may add members to each model's object. With `at`, "footer" says the day and the sources.
QByteArray modelsJson(qint64 total, std::span<const FilterSubject> models,
                      const std::function<void(JsonWriter &, const Model &)> &more = {}, std::optional<Instant> at = {},
                      const Onwards &onwards = {});
/// `models` are those of the comparison, in its order; `rows` is what is shown: values, who is best, where sources
/// disagree.
QByteArray comparisonJson(const Comparison &comparison, std::span<const FilterSubject> models);
/// `{"workload":{…},"model","workload_cost":{…},"total","dearer","unpriced","alternatives":[{"id","name","provider",
/// "workload_cost":{…},"saving_percent","same_model"}]}`
QByteArray alternativesJson(const Alternatives &alternatives, const Workload &workload, Instant at);
/// The members of one change, into an object that has begun.
void writeChange(JsonWriter &json, const Change &change, QStringView kindKey = u"kind");
QByteArray changesJson(qint64 total, std::span<const Change> changes);
QByteArray pricesJson(const QString &model, qint64 total, std::span<const PricePoint> points);

} // namespace aigo
