// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/change.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace aigo {

namespace {
constexpr std::array<QStringView, 11> names{u"added",      u"unlisted",   u"relisted",   u"price",
                                            u"context",    u"max_output", u"capability", u"alias",
                                            u"deprecated", u"retired",    u"name"};
}

QString changeKindName(ChangeKind kind)
{
    return names[static_cast<std::size_t>(kind)].toString();
}

std::optional<ChangeKind> changeKindFromName(QStringView name)
{
    const auto it = std::find(names.begin(), names.end(), name);
    return it == names.end() ? std::nullopt : std::optional(static_cast<ChangeKind>(it - names.begin()));
}

std::optional<double> Change::percent() const
{
    if (kind != ChangeKind::Price && kind != ChangeKind::Context && kind != ChangeKind::MaxOutput) {
        return std::nullopt;
    }
    bool okOld = false;
    bool okNew = false;
    const double before = oldValue.value_or(QString()).toDouble(&okOld);
    const double after = newValue.value_or(QString()).toDouble(&okNew);
    if (!okOld || !okNew || before == 0) {
        return std::nullopt;
    }
    constexpr double finest = 1e6;
    return std::round((after - before) / before * 100 * finest) / finest;
}

} // namespace aigo
