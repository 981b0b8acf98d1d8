// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/providerslugs.h"
#include "core/domain/sourcedocument.h"
#include "core/reading/json.h"
#include "core/sources/litellmfield.h"

#include <QByteArrayView>
#include <algorithm>
#include <cstring>
#include <vector>

namespace aigo {

/// What was made of a name the last time. Names repeat thousands of times; a hostile document's never do, and then this
/// only costs the looking: it never grows. The names must outlive it.
template <typename T>
class NameCache
{
public:
    template <typename Make>
    const T &get(QByteArrayView name, Make make)
    {
        Slot &slot = m_slots[place(name)];
        if (!slot.used || slot.name != name) {
            slot = Slot{name, make(name), true};
        }
        return slot.value;
    }

private:
    struct Slot
    {
        QByteArrayView name;
        T value;
        bool used = false;
    };
    static constexpr std::size_t size = 1024;
    std::vector<Slot> m_slots{size};

    static std::size_t place(QByteArrayView name)
    {
        quint64 first = 0;
        quint64 last = 0;
        const auto count = static_cast<std::size_t>(std::min<qsizetype>(name.size(), sizeof(quint64)));
        std::memcpy(&first, name.data(), count);
        std::memcpy(&last, name.data() + name.size() - static_cast<qsizetype>(count), count);
        const quint64 mixed = (first * 0x9e3779b97f4a7c15ULL) ^ (last * 0xc2b2ae3d27d4eb4fULL) ^
                              (static_cast<quint64>(name.size()) * 0x165667b19e3779f9ULL);
        return static_cast<std::size_t>((mixed * 0x9e3779b97f4a7c15ULL) >> 54);
    }
};

/// What all entries of a map share while they are read.
struct LiteLlmSharing
{
    const ProviderSlugs &slugs;
    std::vector<SourceDocument::Skipped> &skipped;
    NameCache<LiteLlmField> fields{};
    NameCache<QString> providers{};

    const QString &slugFor(QByteArrayView word)
    {
        return providers.get(word, [this](QByteArrayView name) { return slugs.slugFor(QString::fromUtf8(name)); });
    }
};

/// Reads one entry of the map into `facts`, which is fresh; readLiteLlm says by what rules.
void readLiteLlmEntry(QByteArrayView key, JsonValue entry, LiteLlmSharing &sharing, ModelFacts &facts);

} // namespace aigo
