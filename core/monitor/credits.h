// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/clock.h"
#include "core/domain/credit.h"
#include "core/domain/provider.h"
#include "core/domain/result.h"
#include "core/domain/series.h"
#include "core/net/canceltoken.h"
#include "core/storage/seriesstore.h"

#include <QCoroTask>
#include <QObject>
#include <map>
#include <optional>
#include <vector>

namespace aigo {

class Database;
class HttpClient;
class Keyring;
class ProviderRegistry;

/// How often a provider is asked what is left: it costs nothing, and changes slowly.
inline constexpr Milliseconds creditEvery{30 * 60'000};

/// What came of one question.
struct CreditAnswer
{
    CreditReading reading;
    std::optional<Milliseconds> retryAfter{}; ///< as the server asked
    bool cancelled = false;                   ///< it says nothing
};

/// What providers say is left to spend, by the user's own keys (creditanswer.h says where that is asked). The last
/// reading of each is among the settings' texts as `credit.SLUG`, and what was told is a gauge "credit" of the
/// provider with the currency as its part, so that a history exists. Main thread.
class Credits : public QObject
{
    Q_OBJECT

public:
    Credits(Database &database, HttpClient &http, const ProviderRegistry &registry, const Keyring &keyring,
            const Clock &clock, QObject *parent = nullptr);

    /// What the store knows; emits `changed` for what is another than before.
    void load(const std::map<QString, QString> &texts);
    /// Whether it tells that anywhere, and there is a key to ask with.
    bool isPossible(const Provider &provider) const;
    /// Asks now: one attempt of each place until one answers. Never fails: what went wrong is the reading's error, and
    /// what was told before stays in it. Nothing is kept of it.
    QCoro::Task<CreditAnswer> ask(Provider provider, CancelToken cancel = {});
    /// Remembers it, here and in the store.
    QCoro::Task<Status> keep(CreditReading reading);

    std::optional<CreditReading> of(const Provider &provider) const; ///< by the key in use; none: not asked
    std::optional<CreditReading> last(const QString &slug) const;    ///< whatever the key was

Q_SIGNALS:
    void changed(const QString &slug);

private:
    Database &m_database;
    HttpClient &m_http;
    const ProviderRegistry &m_registry;
    const Keyring &m_keyring;
    const Clock &m_clock;
    std::map<QString, CreditReading> m_readings; ///< by slug
};

/// The history of what was left in that currency.
SeriesKey creditSeries(const QString &slug, const QString &currency);
std::vector<SeriesPoint> creditPoints(const CreditReading &reading);
Money creditOf(const Sample &sample); ///< to a millionth

QString creditKey(const QString &slug); ///< among the settings' texts
QString creditReadingText(const CreditReading &reading);
std::map<QString, CreditReading> creditsFromTexts(const std::map<QString, QString> &texts); ///< by slug

} // namespace aigo
