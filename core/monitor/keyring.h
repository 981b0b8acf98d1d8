// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/provider.h"

#include <QByteArray>
#include <QProcessEnvironment>
#include <optional>

namespace aigo {

/// Finds a provider's key where the user keeps it: the environment. A key lives only in the request it is put into; it
/// is never stored, logged or shown. Main thread.
class Keyring
{
public:
    explicit Keyring(QProcessEnvironment environment = QProcessEnvironment::systemEnvironment());

    /// The key, without surrounding blanks; nullopt where there is none (an empty variable counts as none).
    std::optional<QByteArray> key(const Provider &provider) const;
    KeyOrigin origin(const Provider &provider) const;

private:
    QProcessEnvironment m_environment;
};

} // namespace aigo
