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
        const Ends ends = endsOf(name);
        Slot &slot = m_slots[place(ends, name.size())];
        if (!slot.used || !slot.is(name, ends)) {
            slot = Slot{name, ends, make(name), true};
        }
        return slot.value;
    }

private:
    /// The first and the last eight bytes, which are all there is of a short name.
    struct Ends
    {
        quint64 first = 0;
        quint64 last = 0;
    };
    struct Slot
    {
        QByteArrayView name;
        Ends ends;
        T value;
        bool used = false;

        bool is(QByteArrayView other, Ends its) const
        {
            constexpr qsizetype seen = 2 * sizeof(quint64);
            return name.size() == other.size() && ends.first == its.first && ends.last == its.last &&
                   (name.size() <= seen || std::memcmp(name.data() + sizeof(quint64), other.data() + sizeof(quint64),
                                                       static_cast<std::size_t>(name.size() - seen)) == 0);
        }
    };
    static constexpr std::size_t size = 1024;
    std::vector<Slot> m_slots{size};

    static Ends endsOf(QByteArrayView name)
    {
        Ends ends;
        if (name.size() >= static_cast<qsizetype>(sizeof(quint64))) {
            std::memcpy(&ends.first, name.data(), sizeof(quint64));
            std::memcpy(&ends.last, name.data() + name.size() - sizeof(quint64), sizeof(quint64));
        } else {
            for (const char c : name) {
                ends.first = ends.first << 8U | static_cast<quint8>(c);
            }
        }
        return ends;
    }

    static std::size_t place(Ends ends, qsizetype length)
    {
        const quint64 mixed = (ends.first * 0x9e3779b97f4a7c15ULL) ^ (ends.last * 0xc2b2ae3d27d4eb4fULL) ^
                              (static_cast<quint64>(length) * 0x165667b19e3779f9ULL);
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
    PriceList prices{}; ///< of the entry that is being read

    const QString &slugFor(QByteArrayView word)
    {
        return providers.get(word, [this](QByteArrayView name) { return slugs.slugFor(QString::fromUtf8(name)); });
    }
};

/// Reads one entry of the map into `facts`, which is fresh; readLiteLlm says by what rules.
void readLiteLlmEntry(QByteArrayView key, JsonValue entry, LiteLlmSharing &sharing, ModelFacts &facts);

} // namespace aigo
