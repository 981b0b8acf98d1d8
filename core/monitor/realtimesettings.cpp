// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/realtimesettings.h"

namespace aigo {

namespace {

const QString before = QStringLiteral("provider.");
const QString behind = QStringLiteral(".realtime");

} // namespace

QString realtimeKey(const RealtimeSetting &setting)
{
    return before + setting.slug + behind;
}

QString realtimeText(const RealtimeSetting &setting)
{
    return setting.on ? QStringLiteral("yes") : QStringLiteral("no");
}

std::vector<RealtimeSetting> realtimeFromTexts(const std::map<QString, QString> &texts)
{
    std::vector<RealtimeSetting> out;
    for (auto it = texts.lower_bound(before); it != texts.end() && it->first.startsWith(before); ++it) {
        const QString &key = it->first;
        if (key.endsWith(behind) && key.size() > before.size() + behind.size()) {
            out.push_back({key.mid(before.size(), key.size() - before.size() - behind.size()), it->second == u"yes"});
        }
    }
    return out;
}

} // namespace aigo
