// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/provider.h"

namespace aigo {

QString keyOriginName(KeyOrigin origin)
{
    switch (origin) {
    case KeyOrigin::None:
        return QStringLiteral("none");
    case KeyOrigin::Environment:
        return QStringLiteral("environment");
    case KeyOrigin::Keychain:
        return QStringLiteral("keychain");
    case KeyOrigin::Session:
        return QStringLiteral("session");
    }
    return {};
}

} // namespace aigo
