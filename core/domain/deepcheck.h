// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/check.h"
#include "core/domain/price.h"
#include "core/domain/result.h"
#include "core/domain/workload.h"

#include <QString>
#include <QStringList>
#include <map>
#include <optional>
#include <span>
#include <vector>

/// Deep checks: a tiny completion that is really generated and really paid for. What it may cost is known before it is
/// switched on, kept under caps, and written down each time. Pure values and rules; any thread.
namespace aigo {

/// What one check may take at most, in tokens.
struct CompletionBounds
{
    qint64 input = 512;
    qint64 output = 64;
    bool thinks = false;   ///< before it answers; what it thinks is part of `output`
    bool searches = false; ///< the model searches the web for every answer, which is paid apart
    bool operator==(const CompletionBounds &) const = default;
};

/// The worst that a check can cost, from the model's own prices.
struct DeepCheckQuote
{
    std::optional<Money> perCheck; ///< nullopt: a price is not known
    QStringList unknown;           ///< paths of the prices that are missing
    QStringList assumed;           ///< paths for which another price stands in
    bool included = false;         ///< a part is paid by the month: 0 here, not free
    bool operator==(const DeepCheckQuote &) const = default;
};
DeepCheckQuote deepCheckQuote(const CompletionBounds &bounds, std::span<const Price> prices);

inline constexpr Milliseconds shortestDeepInterval = std::chrono::minutes(15);
inline constexpr Milliseconds usualDeepInterval = std::chrono::minutes(30);

/// How often at most in a month of 31 days, the jitter of the schedule (a tenth) counted in.
qint64 deepChecksInAMonth(Milliseconds every);
/// nullopt where it does not fit.
std::optional<Money> deepCheckMonth(Money perCheck, Milliseconds every);

/// Why checks of a model do not run.
enum class DeepCheckStop : quint8 {
    None,
    NoCredit,     ///< 402, or a quota that is used up: of all models of the provider
    CapReached,   ///< this month's; runs again by itself next month
    KeyRejected,  ///< or there is none; runs again when there is another one
    ModelRefused, ///< not found, or the request was refused: of this model
    PriceUnknown, ///< nobody knows the price, and the user named none
    // New ones go here: the store keeps their numbers.
};
inline constexpr int deepCheckStopCount = static_cast<int>(DeepCheckStop::PriceUnknown) + 1;
QString deepCheckStopName(DeepCheckStop stop); ///< "none", "no_credit", "cap", …

/// What the user chose for a model; off by default.
struct DeepCheckSetting
{
    QString model; ///< its id
    Milliseconds every = usualDeepInterval;
    bool enabled = false;
    /// The user's own word on what a check costs at most, for a model whose price nobody knows.
    std::optional<Money> namedPrice;
    bool operator==(const DeepCheckSetting &) const = default;
};

/// What may be spent in a month of UTC, in cents of a US dollar.
struct DeepCheckLimits
{
    static constexpr qint64 mostCents = 1'000'000;

    qint64 allCents = 100;
    qint64 providerCents = 50;            ///< where nothing else is said of the provider
    std::map<QString, qint64> ofProvider; ///< by slug
    bool whileHidden = false;             ///< also while the window is hidden, or there is none
    bool whileMetered = false;            ///< also on a metered network
    bool operator==(const DeepCheckLimits &) const = default;

    qint64 centsOf(const QString &provider) const;
};
/// Among the settings' texts: `deep_checks.all`, `.each`, `.cap.SLUG`, `.while_hidden`, `.while_metered`.
DeepCheckLimits deepCheckLimitsFromTexts(const std::map<QString, QString> &texts);
std::map<QString, QString> deepCheckLimitsToTexts(const DeepCheckLimits &limits);
/// Among the settings' texts, `deep_check.MODEL`: "30m", "1h off", "30m price=0.5". By model; what cannot be read is
/// left out.
std::vector<DeepCheckSetting> deepChecksFromTexts(const std::map<QString, QString> &texts);
QString deepCheckKey(const QString &model);
QString deepCheckText(const DeepCheckSetting &setting);

Money moneyOfCents(qint64 cents);
/// Cents with any number of decimals ("0.25"), not negative and at most mostCents.
std::optional<Money> moneyFromCents(QByteArrayView text);
/// "0.0123" dollars as cents and what is left of them: "1.23".
QString centsText(Money amount);

/// How it is known what a check cost.
enum class Billing : quint8 {
    Reserved,  ///< not yet: the worst case counts
    Vendor,    ///< the answer said so
    Computed,  ///< by the vendor's token counts and our prices
    WorstCase, ///< nobody can tell: the worst case counts
    Nothing    ///< no completion was begun
    // New ones go here: the store keeps their numbers.
};
inline constexpr int billingCount = static_cast<int>(Billing::Nothing) + 1;
QString billingName(Billing billing); ///< "reserved", "vendor", …

/// One check in the ledger.
struct LedgerEntry
{
    qint64 id = 0;
    Instant at{};
    QString provider;
    QString model;
    Money reserved; ///< the worst case
    Money billed;   ///< what counts: `reserved` until it is settled
    Billing billing = Billing::Reserved;
    std::optional<Outcome> outcome;
    int httpStatus = 0;
    std::optional<qint64> inputTokens;
    std::optional<qint64> outputTokens;
    std::optional<qint64> reasoningTokens;
    std::optional<Microseconds> ttft;
    std::optional<Microseconds> ttfat;
    QString note; ///< one line, redacted; empty where all is well
    bool operator==(const LedgerEntry &) const = default;
};

/// What was spent in the month (of UTC) of a moment.
struct DeepCheckSpend
{
    Money all;
    std::map<QString, Money> ofProvider;
    bool operator==(const DeepCheckSpend &) const = default;

    Money of(const QString &provider) const;
};

struct MonthSpan
{
    Instant from{};
    Instant to{}; ///< the first moment of the next one
};
MonthSpan monthOf(Instant at); ///< in UTC

/// Whether another check of that worst price still fits below both caps.
bool fitsBelowCaps(const DeepCheckLimits &limits, const DeepCheckSpend &spent, const QString &provider, Money worst);

/// What one check measured.
struct DeepCheckResult
{
    QString provider;
    QString model;
    Instant at{};
    Outcome outcome = Outcome::Offline;
    int httpStatus = 0;
    Phases phases;
    std::optional<Microseconds> ttft;  ///< request sent -> first content, thinking or not
    std::optional<Microseconds> ttfat; ///< request sent -> first content of the answer
    std::optional<Microseconds> itl;   ///< between two tokens
    std::optional<qint64> speed;       ///< millionths of a token a second
    std::optional<qint64> inputTokens;
    std::optional<qint64> outputTokens;
    std::optional<qint64> reasoningTokens;
    std::optional<Milliseconds> retryAfter;
    QString finish;
    QString error; ///< one line, redacted
    QString keyFingerprint;
    DeepCheckStop refused = DeepCheckStop::None; ///< it was not sent, and why
    Money billed;
    Billing billing = Billing::Nothing;
    bool operator==(const DeepCheckResult &) const = default;
};

/// What the moments and the vendor's counts of one completion come to. `tokens` are those that arrived between the
/// first and the last moment (thinking that was not shown is not among them), `pieces` the events they came in: fewer
/// than eight of these, or of a speed fewer than 50 tokens, say nothing.
struct TokenPace
{
    std::optional<Microseconds> itl;
    std::optional<qint64> speed; ///< millionths of a token a second
    bool operator==(const TokenPace &) const = default;
};
TokenPace tokenPace(std::optional<Microseconds> first, std::optional<Microseconds> last, std::optional<qint64> tokens,
                    qint64 pieces);

/// What is written as billed. `answered` is false where no completion can have begun: no connection, or an answer that
/// refused before it streamed.
struct BillingFacts
{
    Money worst;
    bool begun = false;
    std::optional<Money> said;       ///< by the vendor
    std::optional<TokenUsage> usage; ///< by the vendor
};
std::pair<Money, Billing> billedFor(const BillingFacts &facts, std::span<const Price> prices);

} // namespace aigo
