// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <map>
#include <vector>

namespace aigo {

/// Whether a provider's realtime API is opened now and then; off unless the user switched it on. Among the settings'
/// texts as `provider.SLUG.realtime`.
struct RealtimeSetting
{
    QString slug;
    bool on = false;
    bool operator==(const RealtimeSetting &) const = default;
};
QString realtimeKey(const RealtimeSetting &setting);
QString realtimeText(const RealtimeSetting &setting);
std::vector<RealtimeSetting> realtimeFromTexts(const std::map<QString, QString> &texts); ///< by slug

} // namespace aigo
