// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/result.h"

#include <QCoroTask>
#include <QObject>
#include <QStringList>
#include <map>

namespace aigo {

class Database;
class Keyring;

/// Joins the keyring with the store: which providers have a key in the keychain (so that it is asked for nothing else),
/// and what was found of keys. Writes what the keyring tells as it tells it. Main thread.
class KeyMemory : public QObject
{
    Q_OBJECT

public:
    KeyMemory(Database &database, Keyring &keyring, QObject *parent = nullptr);

    /// Gives the keyring what the store knows, and has it read the keychain. Done once the keychain answered everything
    /// or `patience` passed; what comes later is told by the keyring's signals all the same. The second call waits for
    /// nothing.
    QCoro::Task<Status> load(std::chrono::milliseconds patience);

private:
    Database &m_database;
    Keyring &m_keyring;
    bool m_loaded = false;
};

/// Among the settings' texts, as `keychain.SLUG`; sorted.
QStringList keychainProviders(const std::map<QString, QString> &texts);

} // namespace aigo
