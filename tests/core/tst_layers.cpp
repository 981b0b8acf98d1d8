// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QTest>
#include <map>

namespace {

/// Who may include whom, a room for itself always. A folder that is not here may include nothing of ours.
const std::map<QString, QStringList> &table()
{
    static const auto rooms = [](const char *text) {
        return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
    };
    static const std::map<QString, QStringList> allowed{
        {QStringLiteral("core/domain"), {}},
        {QStringLiteral("core/reading"), rooms("core/domain")},
        {QStringLiteral("core/exporting"), rooms("core/domain")},
        {QStringLiteral("core/net"), rooms("core/domain core/reading")},
        {QStringLiteral("core/providers"), rooms("core/domain core/reading")},
        {QStringLiteral("core/sources"), rooms("core/domain core/reading")},
        {QStringLiteral("core/statuspages"), rooms("core/domain core/reading")},
        {QStringLiteral("core/feeds"), rooms("core/domain core/reading")},
        {QStringLiteral("core/benchmarks"), rooms("core/domain core/reading")},
        {QStringLiteral("core/catalog"), rooms("core/domain")},
        {QStringLiteral("core/storage"), rooms("core/domain")},
        {QStringLiteral("core/simulation"), rooms("core/domain core/reading")},
        {QStringLiteral("core/monitor"),
         rooms("core/domain core/reading core/net core/providers core/sources core/statuspages "
               "core/feeds core/benchmarks core/catalog core/storage core/exporting")},
        {QStringLiteral("core/demo"), rooms("core/domain core/reading core/providers core/sources core/statuspages "
                                            "core/feeds core/catalog core/storage core/simulation core/monitor")},
        {QStringLiteral("ui"), rooms("core/domain core/catalog core/monitor core/exporting")},
        {QStringLiteral("app"), rooms("ui core/domain core/reading core/net core/providers core/sources "
                                      "core/statuspages core/feeds core/benchmarks core/catalog core/storage "
                                      "core/exporting core/simulation core/monitor core/demo")},
    };
    return allowed;
}

/// "core/net" of core/net/http.h, "ui" of ui/pages/livepage.h.
QString roomOf(const QString &path)
{
    return path.startsWith(QStringLiteral("core/")) ? path.section(u'/', 0, 1) : path.section(u'/', 0, 0);
}

/// Whether <header> belongs to Qt Gui, Widgets, Charts or Svg, by what the installed Qt says of itself.
bool isGraphical(const QString &header)
{
    static const QStringList modules{QStringLiteral("QtGui"), QStringLiteral("QtWidgets"), QStringLiteral("QtCharts"),
                                     QStringLiteral("QtSvg"), QStringLiteral("QtPrintSupport")};
    if (modules.contains(header.section(u'/', 0, 0))) {
        return true;
    }
    static const QString headers = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    return std::any_of(modules.begin(), modules.end(), [&header](const QString &module) {
        return QFileInfo::exists(QStringLiteral("%1/%2/%3").arg(headers, module, header));
    });
}

/// What waits for a file, a process, the network or another thread: the window may have none of it.
const QRegularExpression &waiting()
{
    static const QRegularExpression words(QStringLiteral(
        "^\\s*#\\s*include\\s*<Q(File|SaveFile|Temporary\\w+|Dir|DirIterator|Settings|LockFile|Process|Thread|"
        "EventLoop|Sql\\w*|Network\\w+|TcpSocket|LocalSocket|WebSocket|DBusInterface)>|\\bwaitFor[A-Z]\\w*\\(|"
        "\\bBlockingQueuedConnection\\b|\\bprocessEvents\\(|\\bQThread::|\\bQDBus::Block|\\bsleep_(for|until)\\b"));
    return words;
}

/// What breaks the rules in one file, each as "file:line: what".
QStringList faultsIn(const QString &path, const QString &text)
{
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*(?:\"([^\"]+)\"|<([^>]+)>)"));
    static const QRegularExpression generated(QStringLiteral("^(moc_)?\\w+\\.(moc|cpp)$"));
    const QString room = roomOf(path);
    const auto allowed = table().find(room);
    QStringList faults;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto match = include.match(lines[i]);
        const QString ours = match.captured(1);
        const QString where = QStringLiteral("%1:%2: ").arg(path).arg(i + 1);
        if (room.startsWith(QStringLiteral("core")) && !match.captured(2).isEmpty() && isGraphical(match.captured(2))) {
            faults << where + QStringLiteral("core may not include <%1>").arg(match.captured(2));
        }
        if (room == QStringLiteral("ui") && waiting().match(lines[i]).hasMatch()) {
            faults << where + QStringLiteral("the GUI thread may not wait: ") + lines[i].trimmed();
        }
        if (ours.isEmpty() || generated.match(ours).hasMatch()) {
            continue;
        }
        const QString target = roomOf(ours);
        const bool known = target != QStringLiteral("core") && ours.contains(u'/');
        const bool may = known && (target == room || (allowed != table().end() && allowed->second.contains(target)));
        if (!may) {
            faults << where + QStringLiteral("%1 may not include \"%2\"").arg(room, ours);
        }
    }
    return faults;
}

} // namespace

class TestLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProjectKeepsItsLayers()
    {
        const QString top = QStringLiteral(AIGO_SOURCE_DIR);
        QStringList faults;
        int files = 0;
        for (const char *part : {"core", "ui", "app"}) {
            QDirIterator it(top + u'/' + QLatin1String(part), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                            QDir::Files, QDirIterator::Subdirectories);
            while (it.hasNext()) {
                QFile file(it.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                faults += faultsIn(file.fileName().sliced(top.size() + 1), QString::fromUtf8(file.readAll()));
                ++files;
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
        QVERIFY(files > 50);
    }

    /// The test must see what it is for.
    void itSeesWhatBreaksTheRules_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("broken");
        const auto row = [](const char *file, const char *line, bool broken) {
            QTest::addRow("%s %s", file, line) << QString::fromLatin1(file) << QString::fromLatin1(line) << broken;
        };
        row("core/domain/price.cpp", "#include \"core/domain/money.h\"", false);
        row("core/domain/price.cpp", "#include \"core/net/http.h\"", true);
        row("core/domain/price.cpp", "#include \"price.h\"", true);
        row("core/domain/price.cpp", "#  include  \"ui/theme/theme.h\"", true);
        row("core/net/http.cpp", "#include \"core/storage/database.h\"", true);
        row("core/net/http.cpp", "#include <QImage>", true);
        row("core/net/http.cpp", "#include <QtWidgets/QLabel>", true);
        row("core/net/http.cpp", "#include <QString>", false);
        row("core/net/http.cpp", "#include <vector>", false);
        row("core/net/http.cpp", "#include \"http.moc\"", false);
        row("core/monitor/engine.cpp", "#include \"core/storage/database.h\"", false);
        row("core/monitor/engine.cpp", "#include \"tests/support/simulator.h\"", true);
        row("core/new/room.cpp", "#include \"core/domain/price.h\"", true);
        row("ui/pages/livepage.cpp", "#include \"core/net/http.h\"", true);
        row("ui/pages/livepage.cpp", "#include \"core/monitor/engine.h\"", false);
        row("ui/pages/livepage.cpp", "#include <QWidget>", false);
        row("ui/pages/livepage.cpp", "#include \"app/application.h\"", true);
        row("ui/pages/livepage.cpp", "#include <QFile>", true);
        row("ui/pages/livepage.cpp", "#include <QFileDialog>", false);
        row("ui/pages/livepage.cpp", "#include <QThreadPool>", false);
        row("ui/pages/livepage.cpp", "    future.waitForFinished();", true);
        row("ui/pages/livepage.cpp", "    connect(a, &A::b, this, &C::d, Qt::BlockingQueuedConnection);", true);
        row("core/monitor/livedesk.cpp", "#include <QFile>", false);
        row("app/application.cpp", "#include \"core/storage/database.h\"", false);
        row("app/application.cpp", "// #include \"nowhere.h\"", false);
    }
    void itSeesWhatBreaksTheRules()
    {
        QFETCH(const QString, file);
        QFETCH(const QString, line);
        QFETCH(const bool, broken);
        const QStringList faults = faultsIn(file, QStringLiteral("// first line\n") + line + u'\n');
        QCOMPARE(faults.size(), broken ? 1 : 0);
        if (broken) {
            QVERIFY(faults[0].startsWith(file + QStringLiteral(":2: ")));
        }
    }
};

QTEST_APPLESS_MAIN(TestLayers)
#include "tst_layers.moc"
