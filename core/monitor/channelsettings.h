// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/alert.h"
#include "core/domain/result.h"

#include <QString>
#include <QStringList>
#include <QUrl>
#include <map>
#include <toml++/toml.h>
#include <vector>

namespace aigo {

class TomlReader;

/// The user's channels among the settings' texts, as `channel.NAME`: the table of the configuration document in one
/// line. The desktop first, which is always there, then by name; what cannot be read any more is left out.
std::vector<AlertChannel> channelsFromTexts(const std::map<QString, QString> &texts);
QString channelKey(const QString &name);
QString channelText(const AlertChannel &channel);

/// What is wrong with a channel, if anything: its name, method, headers, template, its number a minute. What a header
/// holds may be a secret and is not repeated.
Status checkChannel(const AlertChannel &channel);
/// https, or http on this machine, without user, password and fragment. Nothing of it but its host is in the error.
Result<QUrl> channelAddress(const QByteArray &written);

/// [[channel]]: name, kind, url ("keychain") or url_env, secret ("keychain") or secret_env, method, headers (a table),
/// body, per_minute, sound, enabled.
AlertChannel readChannel(TomlReader &in, const toml::table &table, QStringList &seen);
toml::table channelTable(const AlertChannel &channel);

} // namespace aigo
