// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/outcomes.h"
#include "core/providers/registry.h"
#include "core/reading/json.h"
#include "tests/support/shareddata.h"

#include <QDir>
#include <QTest>
#include <map>

using namespace aigo;

namespace {

const ProviderRegistry &registry()
{
    static const auto shipped = ProviderRegistry::shipped();
    static const ProviderRegistry none;
    return shipped ? *shipped : none;
}

KeylessAnswer keyless(const QString &slug)
{
    return registry().keylessAnswer(registry().provider(slug));
}

Outcome outcome(int status, const QByteArray &body, const std::vector<ApiHeader> &headers = {})
{
    return classify(keyless(QStringLiteral("openai")), status, headers, body, true);
}

} // namespace

class TestOutcomes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void byTheTaxonomy_data();
    void byTheTaxonomy();
    void anHtmlContentTypeIsNoBareAnswer();
    void withoutAKey_data();
    void withoutAKey();
    void googleSaysHowLongToWait();
    void errorShapesAreRead();
    void recordedErrors_data();
    void recordedErrors();
    void everyRecordedErrorIsLookedAt();
};

void TestOutcomes::byTheTaxonomy_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *what, int status, const char *body, const char *name) {
        QTest::newRow(what) << status << QByteArray(body) << QString::fromLatin1(name);
    };
    const char *plain = R"({"error":{"message":"some words"}})";
    row("a list", 200, R"({"data":[]})", "ok");
    row("a list with a null error", 200, R"({"error":null,"data":[]})", "ok");
    row("html in a 200", 200, "<!doctype html><title>Sign in</title>", "bad_reply");
    row("nothing in a 200", 200, "", "bad_reply");
    row("half a document", 200, R"({"data":[{"id":"a")", "bad_reply");
    row("an error in a 200", 200, plain, "server_error");
    row("an overload in a 200", 200, R"({"type":"error","error":{"type":"overloaded_error","message":"x"}})",
        "overloaded");
    row("a code in a 200", 200, R"({"error":{"code":429,"message":"x"}})", "rate_limited");
    row("a rejected key in a 200", 200, R"({"error":{"code":"invalid_api_key","message":"x"}})", "unauthorized");
    row("400", 400, plain, "bad_request");
    row("422", 422, R"({"detail":[{"msg":"x"}]})", "bad_request");
    row("413", 413, plain, "bad_request");
    row("400 with a key", 400, R"({"code":"invalid-argument","error":"Incorrect API key provided."})", "unauthorized");
    row("400 with a spent balance", 400,
        R"({"type":"error","error":{"type":"invalid_request_error","message":"Your credit balance is too low to access the API."}})",
        "no_credit");
    row("400 in html", 400, "<html>bad request</html>", "bad_reply");
    row("401", 401, plain, "unauthorized");
    row("401 without a body", 401, "", "unauthorized");
    row("401 as text", 401, "Unauthorized", "unauthorized");
    row("401 in html", 401, "<html>proxy</html>", "bad_reply");
    row("402", 402, plain, "no_credit");
    row("403", 403, plain, "forbidden");
    row("403 in html", 403, "<!DOCTYPE html><html>blocked</html>", "bad_reply");
    row("403 that is the key", 403, R"({"detail":{"error":"Not authenticated"}})", "unauthorized");
    row("401 of a wrong key", 401, R"({"message":"Wrong API Key","type":"x","code":"wrong_api_key"})", "unauthorized");
    row("404", 404, plain, "not_found");
    row("404 as text", 404, "404 page not found", "bad_reply");
    row("410", 410, plain, "not_found");
    row("408", 408, plain, "timeout");
    row("429", 429, plain, "rate_limited");
    row("429 without a body", 429, "", "rate_limited");
    row("429 quota by code", 429, R"({"error":{"code":"insufficient_quota","message":"x"}})", "quota");
    row("429 quota by type", 429, R"({"error":{"type":"insufficient_quota","message":"x"}})", "quota");
    row("429 a spend limit", 429,
        R"({"error":{"type":"rate_limit_error","message":"x","code":"enforced_spend_limit_reached"}})", "quota");
    row("429 a day's quota", 429,
        R"({"error":{"code":429,"status":"RESOURCE_EXHAUSTED","message":"x","details":[{"@type":"type.googleapis.com/google.rpc.QuotaFailure","violations":[{"quotaId":"GenerateRequestsPerDayPerProject"}]}]}})",
        "quota");
    row("500", 500, plain, "server_error");
    row("500 that quotes a key", 500, R"({"error":{"message":"invalid api key cache"}})", "server_error");
    row("502 in html", 502, "<html>bad gateway</html>", "server_error");
    row("503", 503, plain, "overloaded");
    row("504 without a body", 504, "", "server_error");
    row("529", 529, R"({"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}})", "overloaded");
    row("500 with an overload", 500, R"({"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}})",
        "overloaded");
    row("a redirect that was not followed", 302, "", "bad_reply");
}

void TestOutcomes::byTheTaxonomy()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, name);
    QCOMPARE(outcomeName(outcome(status, body)), name);
}

void TestOutcomes::anHtmlContentTypeIsNoBareAnswer()
{
    const std::vector<ApiHeader> html{{"Content-Type", "Text/HTML; charset=utf-8"}};
    QCOMPARE(outcome(401, "please log in", html), Outcome::BadReply);
    QCOMPARE(outcome(429, "", html), Outcome::BadReply);
}

void TestOutcomes::withoutAKey_data()
{
    QTest::addColumn<QString>("slug");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("reachable");
    const auto row = [](const char *what, const char *slug, int status, const char *body, bool reachable) {
        QTest::newRow(what) << QString::fromLatin1(slug) << status << QByteArray(body) << reachable;
    };
    row("openai", "openai", 401, R"({"error":{"message":"You didn't provide an API key."}})", true);
    row("openai, html", "openai", 401, "<html></html>", false);
    row("openai, another shape", "openai", 401, R"({"message":"no"})", false);
    row("openai, down", "openai", 503, R"({"error":{"message":"no"}})", false);
    row("openai, a captive portal", "openai", 200, "<html>Welcome to the hotel</html>", false);
    row("anthropic", "anthropic", 401,
        R"({"type":"error","error":{"type":"authentication_error","message":"x-api-key header is required"}})", true);
    row("google", "google", 403,
        R"({"error":{"code":403,"message":"unregistered callers","status":"PERMISSION_DENIED"}})", true);
    row("google, 400", "google", 400, R"({"error":{"code":400,"message":"x"}})", true);
    row("xai", "xai", 400, R"({"code":"x","error":"Incorrect API key provided."})", true);
    row("mistral", "mistral", 401, R"({"detail":"Invalid API Key"})", true);
    row("openrouter", "openrouter", 200, R"({"data":[]})", true);
    row("deepinfra", "deepinfra", 403, R"({"detail":{"error":"Not authenticated"}})", true);
    row("deepinfra, its list", "deepinfra", 200, R"({"data":[]})", true);
    row("a null member", "openrouter", 200, R"({"data":null})", false);
}

void TestOutcomes::withoutAKey()
{
    QFETCH(QString, slug);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, reachable);
    QCOMPARE(provesReachable(keyless(slug), status, body), reachable);
    QCOMPARE(classify(keyless(slug), status, {}, body, false) == Outcome::Ok, reachable);
}

void TestOutcomes::googleSaysHowLongToWait()
{
    const auto error = readApiError(
        R"({"error":{"code":429,"status":"RESOURCE_EXHAUSTED","message":"m","details":[{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"48.5s"}]}})");
    QVERIFY(error.has_value());
    QCOMPARE(error->retryAfter, std::optional(Milliseconds(48'500)));
    QCOMPARE(error->code, QStringLiteral("RESOURCE_EXHAUSTED"));
    QCOMPARE(error->status, 429);
}

void TestOutcomes::errorShapesAreRead()
{
    QCOMPARE(readApiError(R"({"error":{"message":"a","type":"t","code":"c"}})")->code, QStringLiteral("c"));
    QCOMPARE(readApiError(R"({"type":"error","error":{"type":"t","message":"b"}})")->type, QStringLiteral("t"));
    QCOMPARE(readApiError(R"({"code":"x","error":"c"})")->message, QStringLiteral("c"));
    QCOMPARE(readApiError(R"({"message":"d"})")->message, QStringLiteral("d"));
    QCOMPARE(readApiError(R"({"detail":"e"})")->message, QStringLiteral("e"));
    for (const char *body : {"", "[]", "{}", R"({"data":[]})", R"({"error":null})", R"({"data":[],"message":"hello"})",
                             "<html>", "null"}) {
        QVERIFY2(!readApiError(body).has_value(), body);
    }
}

void TestOutcomes::recordedErrors_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("slug");
    QTest::addColumn<QString>("name");
    if (test::sharedData().isEmpty()) {
        QSKIP("the recorded documents are not beside this checkout");
    }
    const auto row = [](const char *file, const char *slug, const char *name) {
        QTest::newRow(file) << QString::fromLatin1(file) << QString::fromLatin1(slug) << QString::fromLatin1(name);
    };
    row("anthropic_404", "anthropic", "not_found");
    row("anthropic_429", "anthropic", "rate_limited");
    row("anthropic_529_overloaded", "anthropic", "overloaded");
    row("anthropic_auth", "anthropic", "unauthorized");
    row("anthropic_context", "anthropic", "bad_request");
    row("azure_429_retry_after", "azure", "rate_limited");
    row("cohere_auth", "cohere", "unauthorized");
    row("deepseek_auth", "deepseek", "unauthorized");
    row("gemini_429_quota", "google", "rate_limited"); // a quota a minute, with RetryInfo
    row("gemini_auth", "google", "unauthorized");
    row("mistral_auth", "mistral", "unauthorized");
    row("openai_429_quota", "openai", "quota");
    row("openai_429_rate", "openai", "rate_limited");
    row("openai_auth", "openai", "unauthorized");
    row("openai_context", "openai", "bad_request");
    row("openrouter_429", "openrouter", "rate_limited");
    row("openrouter_auth", "openrouter", "unauthorized");
    row("xai_auth", "xai", "unauthorized");
}

void TestOutcomes::recordedErrors()
{
    QFETCH(QString, file);
    QFETCH(QString, slug);
    QFETCH(QString, name);
    const QString path = test::sharedData() + QStringLiteral("/errors/") + file;
    const QByteArray body = test::readBytes(path + QStringLiteral(".json"));
    const auto meta = JsonDocument::parse(test::readBytes(path + QStringLiteral(".meta.json")));
    QVERIFY(meta.ok());
    std::vector<ApiHeader> headers;
    for (const JsonMember &header : meta->root()["headers"].members()) {
        headers.push_back({header.key.toByteArray(), header.value.utf8().toByteArray()});
    }
    const int status = static_cast<int>(meta->root()["status"].integer().value_or(0));
    QCOMPARE(outcomeName(classify(keyless(slug), status, headers, body, true)), name);
    QVERIFY(readApiError(body).has_value());
    QVERIFY(!readApiError(body)->message.isEmpty());
    if (name == u"unauthorized" && file != u"openrouter_auth") {
        QVERIFY2(provesReachable(keyless(slug), status, body), "the recorded rejection is this provider's own shape");
    }
}

void TestOutcomes::everyRecordedErrorIsLookedAt()
{
    if (test::sharedData().isEmpty()) {
        QSKIP("the recorded documents are not beside this checkout");
    }
    int bodies = 0;
    for (const QString &name :
         QDir(test::sharedData() + QStringLiteral("/errors")).entryList({QStringLiteral("*.json")}, QDir::Files)) {
        bodies += name.endsWith(QStringLiteral(".meta.json")) ? 0 : 1;
    }
    QCOMPARE(bodies, 18); // the rows above
}

QTEST_GUILESS_MAIN(TestOutcomes)
#include "tst_outcomes.moc"
