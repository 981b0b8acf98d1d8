// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/keyring.h"

namespace aigo {

Keyring::Keyring(QProcessEnvironment environment)
    : m_environment(std::move(environment))
{}

std::optional<QByteArray> Keyring::key(const Provider &provider) const
{
    const QByteArray value =
        provider.keyEnv.isEmpty() ? QByteArray() : m_environment.value(provider.keyEnv).trimmed().toUtf8();
    return value.isEmpty() ? std::nullopt : std::optional(value);
}

KeyOrigin Keyring::origin(const Provider &provider) const
{
    return key(provider) ? KeyOrigin::Environment : KeyOrigin::None;
}

} // namespace aigo
