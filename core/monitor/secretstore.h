// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <functional>
#include <memory>

namespace aigo {

/// What came of asking the system's secret service.
struct SecretAnswer
{
    enum class Kind : quint8 {
        Done,
        NotThere, ///< it answered, and has no such secret
        Refused,  ///< it is locked, or the user said no
        Absent,   ///< nothing answers
    };
    Kind kind = Kind::Absent;
    QByteArray secret; ///< of a read that is Done
};

/// Where the system keeps secrets, as a seam. `then` is called once, never within the call itself; where the service
/// asks the user first that may take as long as the user does. Main thread.
class SecretStore
{
public:
    using Then = std::function<void(SecretAnswer)>;

    SecretStore() = default;
    virtual ~SecretStore() = default;
    SecretStore(const SecretStore &) = delete;
    SecretStore &operator=(const SecretStore &) = delete;

    virtual void read(const QString &name, Then then) = 0;
    virtual void write(const QString &name, const QByteArray &secret, Then then) = 0;
    virtual void remove(const QString &name, Then then) = 0;
};

/// The one of this desktop, through QtKeychain: Secret Service or KWallet. Never its unencrypted fallback.
std::unique_ptr<SecretStore> systemSecretStore();

} // namespace aigo
