// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/sourcedocument.h"
#include "core/reading/json.h"

#include <QByteArrayView>
#include <QString>
#include <functional>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace aigo {

inline constexpr qsizetype longestListId = 1000;

/// Whether a list of words holds one of them.
bool hasWord(JsonValue list, QByteArrayView word);

/// One row of a provider's list while it is read. A field that is absent or null changes nothing, one of a wrong type
/// or value costs that field only: `skipped` then names it as "id.field" and says why. Any thread.
struct ListRow
{
    JsonValue json;
    ModelFacts facts;
    std::vector<SourceDocument::Skipped> &skipped;
    bool leaveOut = false;    ///< the row is no model that others can use; `skipped` says why
    bool unreadPrice = false; ///< one of its prices could not be read: what a 0 beside it means is not known

    void skip(QByteArrayView field, const QString &why);
    /// The field, unless it is absent or null.
    std::optional<JsonValue> field(QByteArrayView name) const;

    void text(QByteArrayView name, QString &into) { text(json[name], name, into); }
    void text(JsonValue value, QByteArrayView name, QString &into);
    void tokens(QByteArrayView name, std::optional<qint64> &into) { tokens(json[name], name, into); }
    void tokens(JsonValue value, QByteArrayView name, std::optional<qint64> &into);
    /// RFC 3339 text; the epoch stands for unknown.
    void date(QByteArrayView name, QDate &into) { date(json[name], name, into); }
    void date(JsonValue value, QByteArrayView name, QDate &into);
    /// Seconds since 1970; 0 stands for unknown.
    void epochSeconds(QByteArrayView name, QDate &into) { epochSeconds(json[name], name, into); }
    void epochSeconds(JsonValue value, QByteArrayView name, QDate &into);
    void capability(QByteArrayView name, Capability which) { capability(json[name], name, which); }
    void capability(JsonValue value, QByteArrayView name, Capability which);
    using Words = std::span<const std::pair<QByteArrayView, Capability>>;
    /// {word: bool} or, with `member`, {word: {member: bool}} in the object `name`.
    void capabilities(QByteArrayView name, Words words, QByteArrayView member = {});
    /// What a list of words says that a model can do.
    void learn(JsonValue list, Words words);
    void aliases(QByteArrayView name);
    /// Words such as "text", "IMAGE", "SPEECH"; with what they say of the capabilities.
    void modalities(JsonValue list, QByteArrayView name, Modalities &into);
    void learnFromModalities();
    /// A number times 10^`shift` is pico-dollars for one unit. Negative is no price.
    void price(JsonValue value, QByteArrayView name, PriceKind kind, int shift);
    /// A 0 beside a price above 0 is included in it. Where all are 0 they are unknown: lists write 0 for free and for
    /// "not sold by the token" alike.
    void settleZeros();
};

} // namespace aigo
