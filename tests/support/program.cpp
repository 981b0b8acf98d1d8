// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/program.h"

#include <QFile>
#include <QJsonDocument>

namespace aigo::test {

QStringList words(const QString &line)
{
    return line.split(u' ', Qt::SkipEmptyParts);
}

QString written(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
    }
    return path;
}

QJsonObject Ended::json() const
{
    return QJsonDocument::fromJson(out).object();
}

Program::Program(QString path, QString dataFolder)
    : m_path(std::move(path))
    , m_folder(std::move(dataFolder))
{}

QProcessEnvironment Program::environment() const
{
    const QProcessEnvironment ours = QProcessEnvironment::systemEnvironment();
    QProcessEnvironment theirs;
    for (const QString &name : ours.keys()) {
        if (!name.endsWith(QStringLiteral("_API_KEY")) && !name.endsWith(QStringLiteral("_TOKEN")) &&
            name != u"DISPLAY" && name != u"WAYLAND_DISPLAY" && name != u"QT_QPA_PLATFORM") {
            theirs.insert(name, ours.value(name));
        }
    }
    theirs.insert(QStringLiteral("AIGO_DATA_DIR"), m_folder);
    theirs.insert(QStringLiteral("AIGO_KEYCHAIN"), QStringLiteral("off"));
    theirs.insert(QStringLiteral("AIGO_CONNECTION_PROBE"), QStringLiteral("off")); // no test asks the internet
    for (auto it = m_environment.begin(); it != m_environment.end(); ++it) {
        theirs.insert(it.key(), it.value());
    }
    return theirs;
}

void Program::start(QProcess &process, const QStringList &arguments) const
{
    process.setProcessEnvironment(environment());
    process.start(m_path, arguments);
    if (!process.waitForStarted()) {
        qFatal("%s does not start: %s", qPrintable(m_path), qPrintable(process.errorString()));
    }
}

Ended Program::run(const QStringList &arguments) const
{
    QProcess process;
    start(process, arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit) {
        qFatal("aigo %s did not end as it should", qPrintable(arguments.join(u' ')));
    }
    return Ended{process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace aigo::test
