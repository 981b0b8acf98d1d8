// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/alerttelling.h"
#include "core/domain/result.h"

#include <QByteArray>
#include <QString>

namespace aigo {

/// What channels on the web are sent, as UTF-8 JSON. Texts may come from anywhere (a status page, a model's name): they
/// are cut to what each service takes, never through a character, shown as they are and mention nobody. Pure; any
/// thread.

/// An incoming webhook of Slack: a header, the text, a line of facts, and a text for notifications (docs.slack.dev,
/// Block Kit). Foreign text stands in plain_text only.
QByteArray slackPayload(const AlertTelling &telling);
/// A webhook of Discord: one embed, with mentions switched off (docs.discord.com, Webhook Resource).
QByteArray discordPayload(const AlertTelling &telling);
/// The contract's: id, rule, target, state, at, value, severity, text; and title, opened, reminder, others.
QByteArray webhookPayload(const AlertTelling &telling);

/// A template is JSON whose texts hold {{id}}, {{rule}}, {{target}}, {{title}}, {{state}}, {{at}}, {{value}},
/// {{severity}}, {{text}}, {{group}} or {{opened}}. The error says what is wrong with it.
Status checkPayloadTemplate(const QString &body);
/// The template filled in; what it was not checked for stays as it stands.
QByteArray webhookPayload(const AlertTelling &telling, const QString &body);

/// "sha256=" and the HMAC of the body, in hexadecimal.
QByteArray payloadSignature(const QByteArray &body, const QByteArray &secret);

} // namespace aigo
