// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/key.h"
#include "core/domain/provider.h"
#include "core/domain/result.h"
#include "core/monitor/secretstore.h"

#include <QByteArray>
#include <QFuture>
#include <QObject>
#include <QProcessEnvironment>
#include <QStringList>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace aigo {

/// Finds a provider's key where the user keeps it: what the user typed first (in the system's secret store, or where
/// none answers in this process only), else the environment. A key lives here and in the request it is put into; it is
/// never written in clear, logged, shown or part of an error. Nothing here waits: what the secret store says comes by
/// signals. Main thread.
class Keyring : public QObject
{
    Q_OBJECT

public:
    /// Without a store the user's keys are for this run only.
    explicit Keyring(QProcessEnvironment environment = QProcessEnvironment::systemEnvironment(),
                     std::unique_ptr<SecretStore> store = nullptr, QObject *parent = nullptr);
    ~Keyring() override;

    /// The key, without surrounding blanks; nullopt where there is none (an empty variable counts as none).
    std::optional<QByteArray> key(const Provider &provider) const;
    KeyOrigin origin(const Provider &provider) const;
    QString fingerprint(const Provider &provider) const; ///< empty: no key
    std::optional<QByteArray> environmentValue(const QString &name) const;
    std::optional<QByteArray> own(const QString &name) const; ///< what the user typed and `store` took under that name

    /// Reads the keys of these providers from the secret store; `changed` follows for each that is there, `loaded`
    /// after the last answer. With none named the store is not touched, so that no desktop asks for a password for
    /// nothing.
    void load(const QStringList &slugs);
    bool isLoading() const { return m_reading > 0; }

    /// Takes the user's key into use at once and keeps it. Invalid (a key is one line of printable characters) where it
    /// can be none.
    QFuture<Result<KeyOrigin>> store(const QString &slug, const QByteArray &key);
    /// Drops what `store` kept. An error where the secret store has it still.
    QFuture<Status> forget(const QString &slug);
    static Result<QByteArray> checked(const QByteArray &typed); ///< as `store` would take it

    KeyStorage storage() const { return m_storage; }
    /// Why typed keys are not kept, in words for the user; empty where they are or nothing was tried.
    QString trouble() const;

    /// What was found of keys before.
    void setFindings(std::vector<KeyFinding> findings);
    /// What a check says of the key that it used. Findings of another key than the present one are dropped.
    void note(const CheckResult &check);
    std::optional<KeyFinding> finding(const Provider &provider) const; ///< of the key in use
    bool mayAsk(const Provider &provider, Instant now) const;          ///< see mayAskWithKey

Q_SIGNALS:
    void changed(const QString &slug); ///< its key is another, or none
    void loaded();
    void storageChanged();
    void kept(const QString &slug, bool inKeychain); ///< remember it for the next `load`
    void found(const aigo::KeyFinding &finding);     ///< differs from what was known

private:
    struct Own
    {
        QByteArray key;
        KeyOrigin origin = KeyOrigin::Session;
    };
    QProcessEnvironment m_environment;
    std::unique_ptr<SecretStore> m_store;
    std::map<QString, Own> m_own; ///< by slug: what the user typed, now or before
    std::map<QString, KeyFinding> m_findings;
    std::map<QString, Instant> m_told; ///< when what was found of a key was last told
    KeyStorage m_storage = KeyStorage::Unknown;
    SecretAnswer::Kind m_said = SecretAnswer::Kind::Done;
    int m_reading = 0;

    void heard(SecretAnswer::Kind kind);
    void wasRead(const QString &slug, const SecretAnswer &answer);
};

} // namespace aigo
