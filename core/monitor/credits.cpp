// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/credits.h"

#include "core/monitor/checker.h"
#include "core/monitor/keyring.h"
#include "core/net/httpclient.h"
#include "core/providers/outcomes.h"
#include "core/providers/registry.h"
#include "core/storage/database.h"
#include "core/storage/settingsstore.h"

#include <QCoroFuture>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <limits>
#include <utility>

namespace aigo {

namespace {

using namespace std::chrono_literals;

constexpr QStringView prefix = u"credit.";
constexpr int picoDecimals = 12;
constexpr qint64 picoPerMillionth = 1'000'000;
constexpr int forbidden = 403;
constexpr qint64 mostBody = 64LL * 1024;

HttpRequest requestFor(const ModelListRequest &asked, const Provider &provider, const QByteArray &key,
                       const CancelToken &cancel)
{
    HttpRequest request;
    request.url = asked.url(provider.baseUrl);
    for (const ApiHeader &header : asked.headers) {
        request.headers.push_back({header.name, header.value});
    }
    request.secrets.push_back({asked.keyHeader, asked.keyPrefix + key});
    request.allowInsecure = provider.insecure;
    request.bodyLimit = mostBody;
    request.cancel = cancel;
    return request;
}

Result<Credit> judged(const CreditPlace &place, const Provider &provider, const HttpAnswer &answer,
                      const QByteArray &key, Instant now)
{
    const QString host = answer.finalUrl.host();
    const auto said = readApiError(answer.body);
    if (!answer.isSuccess()) {
        const QString message = said ? foreignWords(said->message, key) : QString();
        return Error{.kind = ErrorKind::Http,
                     .what = QStringLiteral("answered %1%2")
                                 .arg(answer.status)
                                 .arg(message.isEmpty() ? QString() : QStringLiteral(": ") + message),
                     .where = host,
                     .httpStatus = answer.status};
    }
    auto credit = readCredit(place, provider.baseUrl.host(), answer.body, now);
    if (!credit) {
        Error error = credit.error();
        error.what = foreignWords(error.what, key);
        error.where = host;
        return error;
    }
    return credit;
}

/// Why nothing is known, for a person.
QString reason(const Error &error, bool refused)
{
    if (error.kind != ErrorKind::NotFound) {
        return error.line();
    }
    return refused ? QStringLiteral("%1 does not tell this key what its account has left, and the key has no limit")
                         .arg(error.where)
                   : error.line();
}

QJsonObject creditJson(const Credit &credit)
{
    QJsonObject amounts;
    for (const CurrencyAmount &amount : credit.amounts) {
        amounts.insert(amount.currency, decimalText(amount.amount.pico, picoDecimals));
    }
    return {{QStringLiteral("of"), credit.of == Credit::Of::Key ? QStringLiteral("key") : QStringLiteral("account")},
            {QStringLiteral("at"), toMs(credit.at)},
            {QStringLiteral("usable"), credit.usable},
            {QStringLiteral("amounts"), amounts}};
}

std::optional<Credit> creditFrom(const QJsonObject &json)
{
    Credit credit;
    credit.of = json[u"of"].toString() == u"key" ? Credit::Of::Key : Credit::Of::Account;
    credit.at = fromMs(json[u"at"].toInteger());
    credit.usable = json[u"usable"].toBool(true);
    const QJsonObject amounts = json[u"amounts"].toObject();
    for (auto it = amounts.begin(); it != amounts.end(); ++it) {
        if (const auto pico = scaledDecimal(it.value().toString().toLatin1(), picoDecimals)) {
            credit.amounts.push_back({it.key(), Money{*pico}});
        }
    }
    return credit.amounts.empty() ? std::nullopt : std::optional(credit);
}

} // namespace

SeriesKey creditSeries(const QString &slug, const QString &currency)
{
    return {slug, {}, QStringLiteral("credit"), currency};
}

std::vector<SeriesPoint> creditPoints(const CreditReading &reading)
{
    std::vector<SeriesPoint> points;
    if (!reading.credit || reading.credit->at != reading.asked) {
        return points; // told before
    }
    for (const CurrencyAmount &amount : reading.credit->amounts) {
        points.push_back(gaugePoint(creditSeries(reading.provider, amount.currency), reading.asked,
                                    amount.amount.pico / picoPerMillionth, creditEvery));
    }
    return points;
}

Money creditOf(const Sample &sample)
{
    Money left;
    const qint64 millionths = sample.latency.value_or(Microseconds{}).count();
    return qMulOverflow(millionths, picoPerMillionth, &left.pico)
               ? Money{millionths < 0 ? std::numeric_limits<qint64>::min() : std::numeric_limits<qint64>::max()}
               : left;
}

QString creditKey(const QString &slug)
{
    return prefix.toString() + slug;
}

QString creditReadingText(const CreditReading &reading)
{
    QJsonObject json{{QStringLiteral("key"), reading.fingerprint},
                     {QStringLiteral("asked"), toMs(reading.asked)},
                     {QStringLiteral("error"), reading.error}};
    if (reading.credit) {
        json.insert(QStringLiteral("credit"), creditJson(*reading.credit));
    }
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::map<QString, CreditReading> creditsFromTexts(const std::map<QString, QString> &texts)
{
    std::map<QString, CreditReading> readings;
    for (auto it = texts.lower_bound(prefix.toString()); it != texts.end() && it->first.startsWith(prefix); ++it) {
        const QJsonObject json = QJsonDocument::fromJson(it->second.toUtf8()).object();
        CreditReading reading;
        reading.provider = it->first.mid(prefix.size());
        reading.fingerprint = json[u"key"].toString();
        reading.asked = fromMs(json[u"asked"].toInteger());
        reading.error = json[u"error"].toString();
        reading.credit = creditFrom(json[u"credit"].toObject());
        if (!reading.provider.isEmpty() && !reading.fingerprint.isEmpty()) {
            readings.insert_or_assign(reading.provider, std::move(reading));
        }
    }
    return readings;
}

Credits::Credits(Database &database, HttpClient &http, const ProviderRegistry &registry, const Keyring &keyring,
                 const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_http(http)
    , m_registry(registry)
    , m_keyring(keyring)
    , m_clock(clock)
{}

void Credits::load(const std::map<QString, QString> &texts)
{
    std::map<QString, CreditReading> known = creditsFromTexts(texts);
    const std::map<QString, CreditReading> before = std::exchange(m_readings, std::move(known));
    for (const auto &[slug, reading] : m_readings) {
        const auto was = before.find(slug);
        if (was == before.end() || was->second != reading) {
            Q_EMIT changed(slug);
        }
    }
}

bool Credits::isPossible(const Provider &provider) const
{
    return !m_registry.creditPlaces(provider).empty() && m_keyring.key(provider).has_value();
}

std::optional<CreditReading> Credits::last(const QString &slug) const
{
    const auto it = m_readings.find(slug);
    return it == m_readings.end() ? std::nullopt : std::optional(it->second);
}

std::optional<CreditReading> Credits::of(const Provider &provider) const
{
    auto reading = last(provider.slug);
    return reading && reading->fingerprint == m_keyring.fingerprint(provider) ? reading : std::nullopt;
}

QCoro::Task<CreditAnswer> Credits::ask(Provider provider, CancelToken cancel)
{
    const QPointer<Credits> self{this};
    CreditAnswer out;
    out.reading.provider = provider.slug;
    out.reading.fingerprint = m_keyring.fingerprint(provider);
    out.reading.asked = m_clock.now();
    if (const auto before = of(provider)) {
        out.reading.credit = before->credit;
    }
    const std::vector<CreditPlace> places = m_registry.creditPlaces(provider);
    const auto key = m_keyring.key(provider);
    if (places.empty() || !key) {
        out.reading.error = places.empty()
                                ? QStringLiteral("no place is known where %1 tells what is left").arg(provider.slug)
                                : QStringLiteral("%1 has no key to ask with").arg(provider.slug);
        co_return out;
    }
    bool refused = false;
    for (const CreditPlace &place : places) {
        const auto asked = creditRequest(place, provider);
        if (!asked) {
            out.reading.error = asked.error().line();
            co_return out;
        }
        const Result<HttpAnswer> fetched = co_await m_http.fetch(requestFor(*asked, provider, *key, cancel));
        if (!self || cancel.isCancelled()) {
            out.cancelled = true;
            co_return out;
        }
        const Result<Credit> told =
            fetched ? judged(place, provider, *fetched, *key, out.reading.asked) : Result<Credit>(fetched.error());
        out.retryAfter = fetched ? retryAfterOf(*fetched) : fetched.error().retryAfter;
        if (told) {
            out.reading.credit = *told;
            out.reading.error.clear();
            co_return out;
        }
        out.reading.error = reason(told.error(), refused);
        if (told.error().httpStatus != forbidden) {
            break;
        }
        refused = true;
    }
    co_return out;
}

QCoro::Task<Status> Credits::keep(CreditReading reading)
{
    if (reading.fingerprint.isEmpty()) {
        co_return Done{};
    }
    m_readings.insert_or_assign(reading.provider, reading);
    Q_EMIT changed(reading.provider);
    QFuture<Status> saving = m_database.write([reading](QSqlDatabase &db) -> Status {
        if (const Status saved = SettingsStore::save(db, {{creditKey(reading.provider), creditReadingText(reading)}});
            !saved) {
            return saved;
        }
        return SeriesStore::append(db, creditPoints(reading));
    });
    co_return co_await saving;
}

} // namespace aigo
