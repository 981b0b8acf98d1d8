// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/sourcedocument.h"
#include "core/reading/json.h"
#include "core/sources/entryfacts.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <optional>
#include <vector>

namespace aigo {

/// Longer ids and keys are no ids.
inline constexpr qsizetype longestSourceId = 1000;

/// One entry of a source's document while it is read: fields that are absent or null change nothing, and one of a wrong
/// type or value costs that field only: `skipped` then names it as "key.field" and says why. Pure; any thread.
class SourceRow
{
public:
    /// `key` becomes the facts' source key.
    SourceRow(JsonValue json, const QString &key, std::vector<SourceDocument::Skipped> &skipped);

    ModelFacts facts;

    JsonValue json() const { return m_json; }
    void skip(QByteArrayView field, const QString &why);

    /// The text as it stands, foreign markup and all; what is longer than `longest` is cut there.
    void text(QByteArrayView name, QString &into, qsizetype longest = 1000);
    /// Another model's or repository's id: never cut, and one that is too long is none.
    void id(JsonValue value, QByteArrayView name, QString &into);
    void tokens(QByteArrayView name, std::optional<qint64> &into) { tokens(m_json[name], name, into); }
    void tokens(JsonValue value, QByteArrayView name, std::optional<qint64> &into);
    void epochSeconds(QByteArrayView name, QDate &into);
    void capability(QByteArrayView name, Capability capability);
    /// A list of words; "file" is a PDF.
    void modalities(JsonValue list, QByteArrayView name, Modalities &into);
    void learn(Capability capability) { aigo::learn(facts.capabilities, capability); }

    /// A price in USD for 10^(12 - `shift`) units, as a number or a number in a text. Below 0 it is variable: there is
    /// none then, and no skip. The state of an exact 0 is settled by settleZeros.
    void price(JsonValue value, QByteArrayView name, PriceKey key, int shift);
    /// A price that cannot be read or expressed: what a 0 beside it stands for is not known.
    void losePrice() { m_priceLost = true; }
    void settleZeros(); ///< see entryfacts.h

    /// A measure from 0 to `most`, and what a 0 stands for.
    enum class Zero : quint8 { Measured, NotMeasured };
    std::optional<double> measure(JsonValue value, QByteArrayView name, Zero zero, double most);

private:
    JsonValue m_json;
    std::vector<SourceDocument::Skipped> &m_skipped;
    bool m_priceLost = false;
};

/// A row's id as it may be used: nothing where it is no text, empty or too long.
QString sourceId(JsonValue value);

/// What a document that should be `what` ("OpenRouter's list of models") is instead: an error, or anything else.
Error notTheList(JsonValue root, const QString &what);

} // namespace aigo
