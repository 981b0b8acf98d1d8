// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/keymemory.h"

#include "core/monitor/keyring.h"
#include "core/net/completion.h"
#include "core/storage/database.h"
#include "core/storage/keyfindingstore.h"
#include "core/storage/settingsstore.h"

#include <QCoroFuture>
#include <QPointer>
#include <QTimer>

namespace aigo {

namespace {

constexpr QStringView prefix = u"keychain.";

struct Known
{
    QStringList providers;
    std::vector<KeyFinding> findings;
};

Result<Known> readKnown(QSqlDatabase &db)
{
    const auto texts = SettingsStore::all(db);
    if (!texts) {
        return texts.error();
    }
    auto findings = KeyFindingStore::findings(db);
    if (!findings) {
        return findings.error();
    }
    return Known{keychainProviders(*texts), std::move(*findings)};
}

} // namespace

QStringList keychainProviders(const std::map<QString, QString> &texts)
{
    QStringList slugs;
    for (auto it = texts.lower_bound(prefix.toString()); it != texts.end() && it->first.startsWith(prefix); ++it) {
        slugs << it->first.mid(prefix.size());
    }
    return slugs;
}

KeyMemory::KeyMemory(Database &database, Keyring &keyring, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_keyring(keyring)
{
    connect(&keyring, &Keyring::kept, this, [this](const QString &slug, bool inKeychain) {
        const QString name = prefix.toString() + slug;
        m_database.write([name, inKeychain](QSqlDatabase &db) {
            return inKeychain ? SettingsStore::save(db, {{name, QStringLiteral("yes")}})
                              : SettingsStore::remove(db, name);
        });
    });
    connect(&keyring, &Keyring::found, this, [this](const KeyFinding &finding) {
        m_database.write([finding](QSqlDatabase &db) { return KeyFindingStore::save(db, finding); });
    });
}

QCoro::Task<Status> KeyMemory::load(std::chrono::milliseconds patience)
{
    const QPointer<KeyMemory> self{this};
    if (m_loaded) {
        co_return Done{};
    }
    m_loaded = true;
    QFuture<Result<Known>> reading = m_database.run(readKnown);
    Result<Known> known = co_await reading;
    if (!self) {
        co_return Done{};
    }
    if (!known) {
        co_return known.error();
    }
    m_keyring.setFindings(std::move(known->findings));
    const Completion<bool> ended;
    QObject context;
    connect(&m_keyring, &Keyring::loaded, &context, [ended] { ended.complete(true); });
    connect(&m_keyring, &QObject::destroyed, &context, [ended] { ended.complete(false); });
    QTimer::singleShot(patience, &context, [ended] { ended.complete(false); });
    m_keyring.load(known->providers);
    co_await ended;
    co_return Done{};
}

} // namespace aigo
