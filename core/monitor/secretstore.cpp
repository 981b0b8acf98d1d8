// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/secretstore.h"

#include <QObject>
#include <qt6keychain/keychain.h>

namespace aigo {

namespace {

SecretAnswer::Kind kindOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return SecretAnswer::Kind::Done;
    case QKeychain::EntryNotFound:
        return SecretAnswer::Kind::NotThere;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
    case QKeychain::CouldNotDeleteEntry:
        return SecretAnswer::Kind::Refused;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError: // no bus, no collection to put it into: 0.13 tells them apart by text only
        return SecretAnswer::Kind::Absent;
    }
    return SecretAnswer::Kind::Absent;
}

class SystemSecretStore final : public SecretStore
{
public:
    void read(const QString &name, Then then) override
    {
        auto *job = new QKeychain::ReadPasswordJob(service);
        QObject::connect(job, &QKeychain::Job::finished, &m_life, [job, then = std::move(then)] {
            SecretAnswer answer{kindOf(job->error()), {}};
            if (answer.kind == SecretAnswer::Kind::Done) {
                answer.secret = job->binaryData();
            }
            then(answer);
        });
        start(job, name);
    }
    void write(const QString &name, const QByteArray &secret, Then then) override
    {
        auto *job = new QKeychain::WritePasswordJob(service);
        job->setBinaryData(secret);
        tell(job, std::move(then));
        start(job, name);
    }
    void remove(const QString &name, Then then) override
    {
        auto *job = new QKeychain::DeletePasswordJob(service);
        tell(job, std::move(then));
        start(job, name);
    }

private:
    const QString service = QStringLiteral("AI-GO");
    QObject m_life; ///< whoever is told stops being told when the store goes

    void tell(QKeychain::Job *job, Then then)
    {
        QObject::connect(job, &QKeychain::Job::finished, &m_life,
                         [job, then = std::move(then)] { then(SecretAnswer{kindOf(job->error()), {}}); });
    }
    static void start(QKeychain::Job *job, const QString &name)
    {
        job->setAutoDelete(true);
        job->setKey(name);
        job->start();
    }
};

} // namespace

std::unique_ptr<SecretStore> systemSecretStore()
{
    return std::make_unique<SystemSecretStore>();
}

} // namespace aigo
