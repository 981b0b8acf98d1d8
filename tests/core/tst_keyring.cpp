// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/keymemory.h"
#include "core/monitor/keyring.h"
#include "core/storage/database.h"
#include "core/storage/keyfindingstore.h"
#include "core/storage/settingsstore.h"
#include "tests/support/await.h"
#include "tests/support/tempstore.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace aigo;
using namespace aigo::test;
using Kind = SecretAnswer::Kind;

namespace {

const QByteArray secret = "sk-test-0123456789abcdefWXYZ";

/// What the keychain holds, and how it behaves.
struct Vault
{
    std::map<QString, QByteArray> secrets;
    Kind behaves = Kind::Done; ///< Refused and Absent: to everything
    QStringList asked;
};

class VaultStore final : public SecretStore
{
public:
    explicit VaultStore(std::shared_ptr<Vault> vault)
        : m_vault(std::move(vault))
    {}
    void read(const QString &name, Then then) override
    {
        const auto it = m_vault->secrets.find(name);
        const bool there = it != m_vault->secrets.end();
        answer(QStringLiteral("read ") + name, std::move(then),
               {there ? Kind::Done : Kind::NotThere, there ? it->second : QByteArray()});
    }
    void write(const QString &name, const QByteArray &value, Then then) override
    {
        if (m_vault->behaves == Kind::Done) {
            m_vault->secrets[name] = value;
        }
        answer(QStringLiteral("write ") + name, std::move(then), {Kind::Done, {}});
    }
    void remove(const QString &name, Then then) override
    {
        const bool there = m_vault->behaves == Kind::Done && m_vault->secrets.erase(name) > 0;
        answer(QStringLiteral("remove ") + name, std::move(then), {there ? Kind::Done : Kind::NotThere, {}});
    }

private:
    std::shared_ptr<Vault> m_vault;
    QObject m_life;

    void answer(const QString &what, Then then, SecretAnswer answer)
    {
        m_vault->asked << what;
        if (m_vault->behaves != Kind::Done) {
            answer = {m_vault->behaves, {}};
        }
        QTimer::singleShot(0, &m_life, [then = std::move(then), answer] { then(answer); });
    }
};

Provider openAi()
{
    Provider provider;
    provider.slug = QStringLiteral("openai");
    provider.keyEnv = QStringLiteral("OPENAI_API_KEY");
    return provider;
}

QProcessEnvironment environment(const QString &value)
{
    QProcessEnvironment out;
    out.insert(QStringLiteral("OPENAI_API_KEY"), value);
    return out;
}

CheckResult checked(Outcome outcome, const QString &fingerprint, Instant at)
{
    CheckResult check;
    check.provider = QStringLiteral("openai");
    check.outcome = outcome;
    check.keyFingerprint = fingerprint;
    check.at = at;
    return check;
}

template <typename T>
T ended(QFuture<T> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000)) {
        qFatal("no answer");
    }
    return future.result();
}

const Instant now = *parseTime(u"2026-11-21T06:30:00Z");

} // namespace

class TestKeyring : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fingerprintsShowFourOfALongKey();
    void theEnvironmentServesUntilTheUserTypesOne();
    void aKeyIsKeptWhereTheKeychainAnswers();
    void withoutAKeychainItLastsForThisRun_data();
    void withoutAKeychainItLastsForThisRun();
    void whatIsNoKeyIsRefused_data();
    void whatIsNoKeyIsRefused();
    void forgettingSaysWhatIsStillThere();
    void nothingIsReadThatWasNotKept();
    void whatWasTypedWhileTheKeychainWasReadStays();
    void aRejectedKeyRests();
    void aNewKeyIsAskedWithAtOnce();
    void findingsAreTheirKeysOwn();
    void whatIsKnownOutlivesTheProgram();
    void theKeyIsInNoFile();
    void noBusIsToldInWords();
};

void TestKeyring::fingerprintsShowFourOfALongKey()
{
    QCOMPARE(keyFingerprint(secret), QStringLiteral("…WXYZ"));
    QCOMPARE(keyFingerprint("short"), QStringLiteral("…"));
    QCOMPARE(keyFingerprint(""), QString());
}

void TestKeyring::theEnvironmentServesUntilTheUserTypesOne()
{
    Keyring keyring(environment(QStringLiteral("  sk-from-the-environment  ")));
    QCOMPARE(keyring.key(openAi()), std::optional<QByteArray>("sk-from-the-environment"));
    QCOMPARE(keyring.origin(openAi()), KeyOrigin::Environment);
    QCOMPARE(ended(keyring.store(QStringLiteral("openai"), secret)).value(), KeyOrigin::Session);
    QCOMPARE(keyring.key(openAi()), std::optional(secret));
    QCOMPARE(keyring.fingerprint(openAi()), QStringLiteral("…WXYZ"));
    QVERIFY(ended(keyring.forget(QStringLiteral("openai"))).ok());
    QCOMPARE(keyring.origin(openAi()), KeyOrigin::Environment);
    QVERIFY(!Keyring(environment(QStringLiteral("  "))).key(openAi()).has_value());
    QCOMPARE(Keyring(environment({})).origin(openAi()), KeyOrigin::None);
}

void TestKeyring::aKeyIsKeptWhereTheKeychainAnswers()
{
    const auto vault = std::make_shared<Vault>();
    Keyring keyring(QProcessEnvironment(), std::make_unique<VaultStore>(vault));
    QSignalSpy kept(&keyring, &Keyring::kept);
    QFuture<Result<KeyOrigin>> storing = keyring.store(QStringLiteral("openai"), secret + "\n");
    QCOMPARE(keyring.key(openAi()), std::optional(secret)); // of use before the keychain answers
    QCOMPARE(keyring.origin(openAi()), KeyOrigin::Session);
    QCOMPARE(ended(storing).value(), KeyOrigin::Keychain);
    QCOMPARE(keyring.origin(openAi()), KeyOrigin::Keychain);
    QCOMPARE(vault->secrets.at(QStringLiteral("openai")), secret);
    QCOMPARE(keyring.storage(), KeyStorage::Keychain);
    QVERIFY(keyring.trouble().isEmpty());
    QCOMPARE(kept.count(), 1);

    Keyring next(QProcessEnvironment(), std::make_unique<VaultStore>(vault));
    QSignalSpy loaded(&next, &Keyring::loaded);
    next.load({QStringLiteral("openai")});
    QVERIFY(!next.key(openAi()).has_value()); // nothing waits
    QVERIFY(loaded.wait());
    QCOMPARE(next.key(openAi()), std::optional(secret));
    QCOMPARE(next.origin(openAi()), KeyOrigin::Keychain);
}

void TestKeyring::withoutAKeychainItLastsForThisRun_data()
{
    QTest::addColumn<int>("behaves");
    QTest::newRow("locked") << static_cast<int>(Kind::Refused);
    QTest::newRow("absent") << static_cast<int>(Kind::Absent);
}

void TestKeyring::withoutAKeychainItLastsForThisRun()
{
    QFETCH(int, behaves);
    const auto vault = std::make_shared<Vault>();
    vault->behaves = static_cast<Kind>(behaves);
    Keyring keyring(QProcessEnvironment(), std::make_unique<VaultStore>(vault));
    QSignalSpy told(&keyring, &Keyring::storageChanged);
    QCOMPARE(ended(keyring.store(QStringLiteral("openai"), secret)).value(), KeyOrigin::Session);
    QCOMPARE(ended(keyring.store(QStringLiteral("mistral"), secret)).value(), KeyOrigin::Session);
    QCOMPARE(keyring.origin(openAi()), KeyOrigin::Session);
    QCOMPARE(keyring.storage(), KeyStorage::SessionOnly);
    QCOMPARE(told.count(), 1); // once, not for every key
    QCOMPARE(keyring.trouble().contains(QStringLiteral("locked")), static_cast<Kind>(behaves) == Kind::Refused);
    QVERIFY(!keyring.trouble().isEmpty());
    QVERIFY(vault->secrets.empty());
}

void TestKeyring::whatIsNoKeyIsRefused_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("blanks") << QByteArray(" \n ");
    QTest::newRow("two lines") << QByteArray("sk-one\nsk-two");
    QTest::newRow("a header") << QByteArray("sk-one\r\nX-Evil: 1");
    QTest::newRow("words") << QByteArray("my secret key");
    QTest::newRow("korean") << QByteArray("비밀번호");
    QTest::newRow("a book") << QByteArray(5000, 'a');
}

void TestKeyring::whatIsNoKeyIsRefused()
{
    QFETCH(QByteArray, typed);
    Keyring keyring{QProcessEnvironment()};
    const auto stored = ended(keyring.store(QStringLiteral("openai"), typed));
    QVERIFY(!stored);
    QCOMPARE(stored.error().kind, ErrorKind::Invalid);
    QVERIFY(typed.trimmed().isEmpty() || !stored.error().line().toUtf8().contains(typed.trimmed()));
    QVERIFY(!keyring.key(openAi()).has_value());
}

void TestKeyring::forgettingSaysWhatIsStillThere()
{
    const auto vault = std::make_shared<Vault>();
    Keyring keyring(QProcessEnvironment(), std::make_unique<VaultStore>(vault));
    QVERIFY(ended(keyring.store(QStringLiteral("openai"), secret)).ok());
    vault->behaves = Kind::Refused;
    const Status refused = ended(keyring.forget(QStringLiteral("openai")));
    QVERIFY(!refused);
    QVERIFY(!keyring.key(openAi()).has_value()); // not used any more all the same
    vault->behaves = Kind::Done;
    QVERIFY(ended(keyring.forget(QStringLiteral("openai"))).ok());
    QVERIFY(vault->secrets.empty());
}

void TestKeyring::nothingIsReadThatWasNotKept()
{
    const auto vault = std::make_shared<Vault>();
    Keyring keyring(QProcessEnvironment(), std::make_unique<VaultStore>(vault));
    QSignalSpy loaded(&keyring, &Keyring::loaded);
    keyring.load({});
    QCOMPARE(loaded.count(), 1);
    QVERIFY(vault->asked.isEmpty()); // no desktop asks for a password for nothing
}

void TestKeyring::whatWasTypedWhileTheKeychainWasReadStays()
{
    const auto vault = std::make_shared<Vault>();
    vault->secrets[QStringLiteral("openai")] = "sk-old-key-of-last-week-OLDK";
    Keyring keyring(QProcessEnvironment(), std::make_unique<VaultStore>(vault));
    QSignalSpy loaded(&keyring, &Keyring::loaded);
    keyring.load({QStringLiteral("openai")});
    QFuture<Result<KeyOrigin>> storing = keyring.store(QStringLiteral("openai"), secret);
    QVERIFY(loaded.wait());
    QVERIFY(ended(storing).ok());
    QCOMPARE(keyring.key(openAi()), std::optional(secret));
    QCOMPARE(vault->secrets.at(QStringLiteral("openai")), secret);
}

void TestKeyring::aRejectedKeyRests()
{
    Keyring keyring(environment(QString::fromUtf8(secret)));
    QSignalSpy found(&keyring, &Keyring::found);
    const QString print = keyring.fingerprint(openAi());
    QVERIFY(keyring.mayAsk(openAi(), now));
    keyring.note(checked(Outcome::Unauthorized, print, now));
    QVERIFY(!keyring.mayAsk(openAi(), now));
    QVERIFY(!keyring.mayAsk(openAi(), now + rejectedKeyPause - Milliseconds(1)));
    QVERIFY(keyring.mayAsk(openAi(), now + rejectedKeyPause));
    QVERIFY2(keyring.mayAsk(openAi(), now - std::chrono::hours(24)), "a clock set back is no longer rest");
    keyring.note(checked(Outcome::Timeout, print, now + Milliseconds(1)));
    QVERIFY2(!keyring.mayAsk(openAi(), now + Milliseconds(1)), "an outage says nothing of the key");
    keyring.note(checked(Outcome::Ok, print, now + Milliseconds(2)));
    QVERIFY(keyring.mayAsk(openAi(), now + Milliseconds(2)));
    QCOMPARE(found.count(), 2);
    keyring.note(checked(Outcome::Ok, print, now + Milliseconds(3)));
    QCOMPARE(found.count(), 2); // nothing new is not written
    for (const Outcome other : {Outcome::Forbidden, Outcome::NoCredit, Outcome::Quota, Outcome::RateLimited}) {
        keyring.note(checked(other, print, now));
        QVERIFY2(keyring.mayAsk(openAi(), now), "the account, not the key");
    }
}

void TestKeyring::aNewKeyIsAskedWithAtOnce()
{
    Keyring keyring(environment(QStringLiteral("sk-rejected-key-OLDK")));
    keyring.note(checked(Outcome::Unauthorized, keyring.fingerprint(openAi()), now));
    QVERIFY(!keyring.mayAsk(openAi(), now));
    QVERIFY(ended(keyring.store(QStringLiteral("openai"), secret)).ok());
    QVERIFY(keyring.mayAsk(openAi(), now));
    QVERIFY(!keyring.finding(openAi()).has_value());
}

void TestKeyring::findingsAreTheirKeysOwn()
{
    Keyring keyring(environment(QString::fromUtf8(secret)));
    CheckResult known = checked(Outcome::Ok, keyring.fingerprint(openAi()), now);
    known.limits.requests = {60, 59, now};
    keyring.note(known);
    keyring.note(checked(Outcome::Ok, keyring.fingerprint(openAi()), now)); // an answer without such headers
    QCOMPARE(keyring.finding(openAi())->limits.requests.limit, std::optional<qint64>(60));
    keyring.note(checked(Outcome::Ok, {}, now)); // without a key
    QCOMPARE(keyring.finding(openAi())->limits.requests.limit, std::optional<qint64>(60));
}

void TestKeyring::whatIsKnownOutlivesTheProgram()
{
    const TempStore folder;
    const auto vault = std::make_shared<Vault>();
    KeyFinding written{QStringLiteral("openai"), QStringLiteral("…WXYZ"), Outcome::Unauthorized, now, {}};
    written.limits.tokens = {150'000, 0, now + Milliseconds(360'000)};
    {
        auto database = Database::open(folder.folder());
        QVERIFY(database.ok());
        Keyring keyring(QProcessEnvironment(), std::make_unique<VaultStore>(vault));
        const KeyMemory memory(**database, keyring);
        QVERIFY(ended(keyring.store(QStringLiteral("openai"), secret)).ok());
        CheckResult check = checked(Outcome::Unauthorized, keyring.fingerprint(openAi()), now);
        check.limits = written.limits;
        keyring.note(check);
    }
    auto database = Database::open(folder.folder());
    QVERIFY(database.ok());
    const auto findings = ended(KeyFindingStore(**database).findings());
    QVERIFY(findings.ok());
    QCOMPARE(*findings, std::vector{written});
    Keyring keyring(QProcessEnvironment(), std::make_unique<VaultStore>(vault));
    KeyMemory memory(**database, keyring);
    QVERIFY(await(memory.load(std::chrono::seconds(20))).ok());
    QCOMPARE(keyring.key(openAi()), std::optional(secret));
    QVERIFY(!keyring.mayAsk(openAi(), now));
    QVERIFY(ended(keyring.forget(QStringLiteral("openai"))).ok());
    const auto texts = ended(SettingsStore(**database).all());
    QVERIFY(texts.ok());
    QVERIFY(keychainProviders(*texts).isEmpty());
}

void TestKeyring::theKeyIsInNoFile()
{
    const TempStore folder;
    {
        auto database = Database::open(folder.folder());
        QVERIFY(database.ok());
        Keyring keyring{QProcessEnvironment()};
        const KeyMemory memory(**database, keyring);
        QVERIFY(ended(keyring.store(QStringLiteral("openai"), secret)).ok());
        keyring.note(checked(Outcome::Unauthorized, keyring.fingerprint(openAi()), now));
    }
    int files = 0;
    QDirIterator all(folder.folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY2(!bytes.contains(secret) && !bytes.contains(secret.mid(8, 12)), qPrintable(file.fileName()));
        ++files;
    }
    QVERIFY(files > 0);
}

void TestKeyring::noBusIsToldInWords()
{
    // main() took the bus away: this is the real QtKeychain, and nothing answers.
    Keyring keyring(QProcessEnvironment(), systemSecretStore());
    QFuture<Result<KeyOrigin>> storing = keyring.store(QStringLiteral("openai"), secret);
    QVERIFY2(!storing.isFinished(), "the call returns before the keychain answers");
    QCOMPARE(ended(storing).value(), KeyOrigin::Session);
    QCOMPARE(keyring.storage(), KeyStorage::SessionOnly);
    QVERIFY(keyring.trouble().contains(QStringLiteral("No keychain answers")));
    QCOMPARE(keyring.key(openAi()), std::optional(secret));
    QSignalSpy loaded(&keyring, &Keyring::loaded);
    keyring.load({QStringLiteral("mistral")});
    QVERIFY(loaded.wait(20'000));
}

int main(int argc, char **argv)
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    const QCoreApplication app(argc, argv);
    TestKeyring test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keyring.moc"
