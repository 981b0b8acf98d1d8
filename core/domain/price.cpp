// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/price.h"

#include <algorithm>
#include <array>

namespace aigo {

namespace {

struct KindWords
{
    QStringView name;
    QStringView unit;
};

constexpr QStringView perMillion = u"million_tokens";
constexpr std::array<KindWords, priceKindCount> kinds{{
    {u"input", perMillion},
    {u"output", perMillion},
    {u"cache_read", perMillion},
    {u"cache_write", perMillion},
    {u"cache_write_1h", perMillion},
    {u"reasoning", perMillion},
    {u"audio_input", perMillion},
    {u"audio_output", perMillion},
    {u"cache_read_audio", perMillion},
    {u"cache_write_audio", perMillion},
    {u"image_input", perMillion},
    {u"image_output", perMillion},
    {u"citation", perMillion},
    {u"request", u"request"},
    {u"query", u"query"},
    {u"search_low", u"query"},
    {u"search_medium", u"query"},
    {u"search_high", u"query"},
    {u"input_per_image", u"image"},
    {u"output_per_image", u"image"},
    {u"input_per_pixel", u"pixel"},
    {u"output_per_pixel", u"pixel"},
    {u"input_per_character", u"character"},
    {u"output_per_character", u"character"},
    {u"input_per_second", u"second"},
    {u"output_per_second", u"second"},
    {u"input_per_audio_second", u"second"},
    {u"input_per_video_second", u"second"},
    {u"output_per_video_second", u"second"},
    {u"page", u"page"},
    {u"annotated_page", u"page"},
    {u"credit", u"credit"},
    {u"session", u"session"},
    {u"cache_read_image", perMillion},
    {u"computer_use_input", perMillion},
    {u"computer_use_output", perMillion},
    {u"input_per_video_second_above_8s", u"second"},
    {u"input_per_video_second_above_15s", u"second"},
    {u"output_per_second_480p", u"second"},
    {u"output_per_second_720p", u"second"},
    {u"output_per_second_1080p", u"second"},
    {u"output_per_second_2160p", u"second"},
    {u"file_search", u"call"},
    {u"file_search_storage", u"gigabyte_day"},
    {u"vector_storage", u"gigabyte_day"},
    {u"web_search", u"search"},
}};

constexpr std::array<QStringView, serviceTierCount> tiers{u"standard", u"batch", u"priority", u"flex", u"fast"};
constexpr std::array<QStringView, 5> states{u"unknown", u"value", u"free", u"included", u"not_applicable"};

const KindWords &words(PriceKind kind)
{
    return kinds[static_cast<std::size_t>(kind)];
}

} // namespace

QString priceKindName(PriceKind kind)
{
    return words(kind).name.toString();
}

std::optional<PriceKind> priceKindFromName(QStringView name)
{
    const auto it =
        std::find_if(kinds.begin(), kinds.end(), [name](const KindWords &kind) { return kind.name == name; });
    return it == kinds.end() ? std::nullopt : std::optional(static_cast<PriceKind>(it - kinds.begin()));
}

QString priceUnit(PriceKind kind)
{
    return words(kind).unit.toString();
}

bool isPerMillion(PriceKind kind)
{
    return words(kind).unit == perMillion;
}

bool isSteppedByResults(PriceKind kind)
{
    return kind == PriceKind::Query;
}

QString serviceTierName(ServiceTier tier)
{
    return tiers[static_cast<std::size_t>(tier)].toString();
}

QString pricePath(PriceKey key)
{
    QString path;
    if (key.tier != ServiceTier::Standard) {
        path = serviceTierName(key.tier) + u'.';
    }
    if (key.aboveTokens > 0) {
        path += QStringLiteral("tiers.%1.").arg(key.aboveTokens);
    }
    return path + priceKindName(key.kind);
}

std::optional<PriceKey> priceKeyFromPath(QStringView path)
{
    PriceKey key;
    const QStringView whole = path;
    for (std::size_t i = 1; i < tiers.size(); ++i) {
        if (path.startsWith(tiers[i]) && path.sliced(tiers[i].size()).startsWith(u'.')) {
            key.tier = static_cast<ServiceTier>(i);
            path = path.sliced(tiers[i].size() + 1);
            break;
        }
    }
    if (path.startsWith(u"tiers.")) {
        path = path.sliced(6);
        const auto dot = path.indexOf(u'.');
        bool ok = false;
        key.aboveTokens = dot < 0 ? 0 : path.first(dot).toLongLong(&ok);
        if (!ok || key.aboveTokens <= 0) {
            return std::nullopt;
        }
        path = path.sliced(dot + 1);
    }
    const auto kind = priceKindFromName(path);
    if (!kind) {
        return std::nullopt;
    }
    key.kind = *kind;
    return pricePath(key) == whole ? std::optional(key) : std::nullopt; // "tiers.0200.input" is not a path
}

QString priceStateName(PriceState state)
{
    return states[static_cast<std::size_t>(state)].toString();
}

std::optional<PriceState> priceStateFromName(QStringView name)
{
    const auto it = std::find(states.begin(), states.end(), name);
    return it == states.end() ? std::nullopt : std::optional(static_cast<PriceState>(it - states.begin()));
}

void setPrice(PriceList &list, Price price)
{
    const auto it = std::lower_bound(list.begin(), list.end(), price.key,
                                     [](const Price &p, const PriceKey &k) { return p.key < k; });
    if (it != list.end() && it->key == price.key) {
        *it = price;
    } else {
        list.insert(it, price);
    }
}

const Price *findPrice(std::span<const Price> list, PriceKey key)
{
    const auto it =
        std::lower_bound(list.begin(), list.end(), key, [](const Price &p, const PriceKey &k) { return p.key < k; });
    return it != list.end() && it->key == key ? &*it : nullptr;
}

std::optional<Money> knownPrice(std::span<const Price> list, PriceKey key)
{
    const Price *price = findPrice(list, key);
    const bool known = price != nullptr && price->state != PriceState::Unknown;
    return known ? std::optional(price->amount) : std::nullopt;
}

QString priceText(const Price &price)
{
    return isPerMillion(price.key.kind) ? usdPerMillionText(price.amount) : usdPerUnitText(price.amount);
}

std::optional<Money> blendedPrice(std::span<const Price> list, int in, int out)
{
    const auto input = knownPrice(list, PriceKind::Input);
    const auto output = knownPrice(list, PriceKind::Output);
    if (!input || !output || in < 0 || out < 0 || in + out <= 0) {
        return std::nullopt;
    }
    const Int128 sum = Int128{input->pico} * in + Int128{output->pico} * out;
    const Int128 parts = in + out;
    const Int128 half = sum % parts * 2;
    Int128 value = sum / parts;
    if (half > parts || (half == parts && value % 2 == 1)) {
        ++value;
    }
    return Money{static_cast<qint64>(value)};
}

bool isImplausible(const Price &price)
{
    constexpr qint64 tenThousandUsdPerMillion = 10'000 * 1'000'000LL;
    return isPerMillion(price.key.kind) && price.amount.pico > tenThousandUsdPerMillion;
}

} // namespace aigo
