// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/detailcontext.h"

#include "core/catalog/merge.h"
#include "ui/models/modelstable.h"
#include "ui/text/text.h"

#include <algorithm>

namespace aigo {

namespace {

/// An age in its largest unit: "3 h" is as much as a note beside a figure has room for.
Milliseconds rounded(Milliseconds age)
{
    using namespace std::chrono_literals;
    const Milliseconds unit = age >= 24h ? Milliseconds(24h) : age >= 1h ? Milliseconds(1h) : Milliseconds(1min);
    return age < 1min ? age : age / unit * unit;
}

} // namespace

QString DetailContext::sourceName(const QString &source) const
{
    // Beside a figure there is room for a word only.
    return source == embeddedSource ? tr("shipped") : Text::source(source, table.providerName(source));
}

QString DetailContext::noteOf(const Provenance &from) const
{
    const auto age = std::max(Milliseconds{0}, now - from.asOf);
    return QStringLiteral("%1 · %2").arg(sourceName(from.source), Text::span(rounded(age)));
}

QString DetailContext::noteOf(const QString &field) const
{
    const auto it = model.sources.find(field);
    return it == model.sources.end() ? QString() : noteOf(it->second);
}

bool DetailContext::isOverridden(const QString &field) const
{
    const auto it = model.sources.find(field);
    return it != model.sources.end() && it->second.source == userSource;
}

const Model *DetailContext::linked(const QString &idOrWireId) const
{
    if (idOrWireId.isEmpty()) {
        return nullptr;
    }
    const Model *found = catalogue->find(idOrWireId);
    return found != nullptr ? found : catalogue->find(model.facts.provider + u'/' + idOrWireId);
}

QString pricePair(const PriceList &prices, ServiceTier tier, qint64 above)
{
    const Price *input = findPrice(prices, PriceKey{tier, above, PriceKind::Input});
    const Price *output = findPrice(prices, PriceKey{tier, above, PriceKind::Output});
    if (input == nullptr && output == nullptr) {
        return {};
    }
    return QStringLiteral("%1 / %2").arg(Text::price(input), Text::price(output));
}

} // namespace aigo
