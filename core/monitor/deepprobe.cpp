// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/deepprobe.h"

#include "core/domain/key.h"
#include "core/monitor/apiheaders.h"
#include "core/monitor/checker.h"
#include "core/monitor/keyring.h"
#include "core/net/httpclient.h"
#include "core/providers/completion.h"
#include "core/providers/outcomes.h"
#include "core/providers/ratelimitheaders.h"
#include "core/providers/registry.h"

#include <QPointer>
#include <memory>

namespace aigo {

namespace {

constexpr qint64 mostBody = 4LL * 1024 * 1024;

/// A stream that is being read. An answer that is no stream is left alone: it is judged as a whole.
struct Listening
{
    explicit Listening(StreamDialect dialect)
        : reader(dialect)
    {}
    StreamReader reader;
    bool isStream = false;
    bool answered = false; ///< some of a success came

    Status take(const BodyPiece &piece)
    {
        answered = true;
        isStream = isStream || !piece.contentType.startsWith("application/json");
        return isStream ? reader.feed(piece.bytes, piece.at) : Status(Done{});
    }
};

HttpRequest requestFor(const Provider &provider, const CompletionRequest &completion,
                       const std::optional<QByteArray> &key)
{
    HttpRequest request;
    request.url = completion.url;
    request.method = HttpMethod::Post;
    request.body = completion.body;
    for (const ApiHeader &header : completion.headers) {
        request.headers.push_back({header.name, header.value});
    }
    if (key) {
        request.secrets.push_back({completion.keyHeader, completion.keyPrefix + *key});
    }
    request.allowInsecure = provider.insecure;
    request.freshConnection = true;
    request.bodyLimit = mostBody;
    return request;
}

void measure(ProbeFindings &found, const StreamReading &reading)
{
    DeepCheckResult &result = found.result;
    if (reading.counted && reading.isWhole()) { // else it is only what it came to so far
        found.said = reading.usage.cost;
        found.usage = reading.usage.buckets();
    }
    result.inputTokens = reading.usage.input;
    result.outputTokens = reading.usage.output;
    result.reasoningTokens = reading.usage.reasoning;
    result.finish = reading.finish;
    if (result.outcome != Outcome::Ok) {
        return; // what did not end well says nothing of speed
    }
    result.ttft = reading.firstToken;
    result.ttfat = reading.firstAnswer;
    // Thinking that was not shown came before the first token.
    const qint64 hidden = reading.thinking.isEmpty() ? reading.usage.reasoning.value_or(0) : 0;
    const auto shown = reading.usage.output ? std::optional(*reading.usage.output - hidden) : std::nullopt;
    const TokenPace pace = tokenPace(reading.firstToken, reading.lastToken, shown, reading.pieces);
    result.itl = pace.itl;
    result.speed = pace.speed;
}

QString trouble(const StreamReading &reading, const QString &host, const std::optional<QByteArray> &key)
{
    if (reading.error) {
        const QString said = foreignWords(reading.error->message, key);
        return host + QStringLiteral(" broke off with an error") +
               (said.isEmpty() ? QString() : QStringLiteral(": ") + said);
    }
    return reading.isWhole() ? QString() : host + QStringLiteral(" ended the stream before the answer was whole");
}

/// An answer that was read to its end.
void judge(ProbeFindings &found, const Listening &heard, const HttpAnswer &answer, const KeylessAnswer &keyless,
           const std::optional<QByteArray> &key)
{
    DeepCheckResult &result = found.result;
    const QString host = answer.finalUrl.host();
    result.httpStatus = answer.status;
    result.phases = Phases{answer.phases.dns,       answer.phases.connect, answer.phases.tls,
                           answer.phases.firstByte, answer.phases.total,   answer.phases.reused};
    result.retryAfter = retryAfterOf(answer);
    if (heard.isStream) {
        found.begun = heard.reader.reading().events > 0 || heard.answered;
        result.outcome = outcomeOf(heard.reader.reading());
        result.error = trouble(heard.reader.reading(), host, key);
        measure(found, heard.reader.reading());
        return;
    }
    const bool success = answer.status >= 200 && answer.status < 300;
    found.begun = success;
    result.outcome = classify(keyless, answer.status, apiHeaders(answer.headers), answer.body, true);
    if (result.outcome == Outcome::Ok) {
        result.outcome = Outcome::BadReply;
        result.error = host + QStringLiteral(" answered with something that is no stream");
        return;
    }
    found.begun = false; // refused
    const auto said = readApiError(answer.body);
    const QString message = said ? foreignWords(said->message, key) : QString();
    result.error =
        QStringLiteral("%1 answered %2%3")
            .arg(host, QString::number(answer.status), message.isEmpty() ? QString() : QStringLiteral(": ") + message);
}

/// No whole answer: what came before it broke off tells whether there is something to pay for.
void unanswered(ProbeFindings &found, const Listening &heard, const Error &error)
{
    DeepCheckResult &result = found.result;
    const bool mayHaveBegun = error.kind == ErrorKind::Timeout || error.kind == ErrorKind::Cancelled;
    found.begun = heard.answered || mayHaveBegun;
    result.outcome = outcomeOf(error.kind);
    if (heard.answered && error.kind == ErrorKind::Connect) {
        result.outcome = Outcome::BadReply;
    }
    result.httpStatus = heard.answered ? 200 : 0;
    result.retryAfter = error.retryAfter;
    result.error = error.line();
    measure(found, heard.reader.reading());
}

} // namespace

DeepProbe::DeepProbe(HttpClient &http, const ProviderRegistry &registry, Keyring &keyring, const Clock &clock,
                     QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_registry(registry)
    , m_keyring(keyring)
    , m_clock(clock)
{}

QCoro::Task<ProbeFindings> DeepProbe::send(Provider provider, ModelFacts model, ProbeOptions options)
{
    const QPointer<DeepProbe> self{this};
    ProbeFindings found;
    found.result.provider = provider.slug;
    found.result.model = model.id;
    found.result.at = m_clock.now();
    const Result<CompletionRequest> completion = smallestCompletion(provider, model);
    if (!completion) {
        found.result.outcome = Outcome::BadRequest;
        found.result.error = completion.error().line();
        co_return found;
    }
    const std::optional<QByteArray> key = m_keyring.key(provider);
    if (!key && !isLocalTarget(provider.baseUrl)) {
        found.result.outcome = Outcome::Unauthorized;
        found.result.refused = DeepCheckStop::KeyRejected;
        found.result.error = QStringLiteral("there is no key for %1").arg(provider.slug);
        co_return found;
    }
    found.result.keyFingerprint = key ? keyFingerprint(*key) : QString();
    const auto heard = std::make_shared<Listening>(completion->dialect);
    HttpRequest request = requestFor(provider, *completion, key);
    request.deadline = options.deadline;
    request.cancel = options.cancel;
    request.onBody = [heard](const BodyPiece &piece) { return heard->take(piece); };
    found.sent = true;
    const Result<HttpAnswer> answer = co_await m_http.fetch(std::move(request));
    if (!answer) {
        unanswered(found, *heard, answer.error());
    } else if (self) {
        judge(found, *heard, *answer, m_registry.keylessAnswer(provider), key);
    }
    if (self && key && answer) {
        CheckResult check;
        check.provider = provider.slug;
        check.at = found.result.at;
        check.outcome = found.result.outcome;
        check.httpStatus = found.result.httpStatus;
        check.keyFingerprint = found.result.keyFingerprint;
        check.limits = readRateLimits(apiHeaders(answer->headers), m_clock.now());
        m_keyring.note(check);
    }
    co_return found;
}

} // namespace aigo
