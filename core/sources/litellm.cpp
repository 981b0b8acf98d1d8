// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sources/litellm.h"

#include "core/reading/json.h"
#include "core/sources/keyplaces.h"
#include "core/sources/litellmentry.h"

#include <algorithm>

namespace aigo {

namespace {

constexpr qsizetype longestKey = 1000;

Error notTheMap(const QString &what)
{
    return Error{.kind = ErrorKind::Unreadable,
                 .what = what,
                 .mend = QStringLiteral("import LiteLLM's model_prices_and_context_window.json")};
}

bool isReadableEntry(QByteArrayView key, JsonValue value, std::vector<SourceDocument::Skipped> &skipped)
{
    if (key == QByteArrayView("sample_spec")) {
        skipped.push_back({QString::fromUtf8(key), QStringLiteral("the map's own documentation, not a model")});
    } else if (key.isEmpty() || key.size() > longestKey) {
        const QByteArrayView shown = key.first(std::min<qsizetype>(key.size(), 80));
        skipped.push_back({QString::fromUtf8(shown), QStringLiteral("a key that is empty or too long")});
    } else if (!value.isObject()) {
        skipped.push_back({QString::fromUtf8(key), QStringLiteral("not an object")});
    } else {
        return true;
    }
    return false;
}

} // namespace

Result<SourceDocument> readLiteLlm(QByteArrayView json, Instant asOf, const ProviderSlugs &slugs)
{
    const auto parsed = JsonDocument::parseInPlace(json);
    if (!parsed) {
        return parsed.error();
    }
    const JsonValue root = parsed->root();
    if (!root.isObject()) {
        return notTheMap(QStringLiteral("this is no LiteLLM price map: not an object"));
    }
    SourceDocument document;
    document.source = QStringLiteral("litellm");
    document.asOf = asOf;
    document.entries.reserve(static_cast<std::size_t>(root.size()));
    LiteLlmSharing sharing{slugs, document.skipped};
    KeyPlaces seen(static_cast<std::size_t>(root.size()));
    bool anyProvider = false;
    for (const JsonMember &member : root.members()) {
        if (!isReadableEntry(member.key, member.value, document.skipped)) {
            continue;
        }
        const std::size_t place = seen.placeOf(member.key);
        if (place < document.entries.size()) {
            document.skipped.push_back(
                {QString::fromUtf8(member.key), QStringLiteral("is there twice; the last one counts")});
            document.entries[place] = ModelFacts();
        } else {
            document.entries.emplace_back();
        }
        ModelFacts &facts = document.entries[place];
        readLiteLlmEntry(member.key, member.value, sharing, facts);
        anyProvider = anyProvider || !facts.provider.isEmpty();
    }
    if (!anyProvider) {
        return notTheMap(QStringLiteral("this is no LiteLLM price map: no entry names a litellm_provider"));
    }
    return document;
}

} // namespace aigo
