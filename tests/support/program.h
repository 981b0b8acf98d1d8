// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace aigo::test {

/// A command's arguments, from a line without quotes.
QStringList words(const QString &line);

/// Writes a file and gives its path; ends the test program where it cannot.
QString written(const QString &path, const QByteArray &bytes);

/// What a finished program left.
struct Ended
{
    int code = -1;
    QByteArray out;
    QByteArray err;

    QJsonObject json() const; ///< its standard output, read as one document; empty where it is none
};

/// Runs the built program with a data folder and an environment of its own: no keys but those given, no display. Ends
/// the test program where it cannot be started or does not end within a minute.
class Program
{
public:
    Program(QString path, QString dataFolder);

    void setEnvironment(const QString &name, const QString &value) { m_environment.insert(name, value); }
    Ended run(const QStringList &arguments) const;
    /// Started and left running, for `serve`.
    void start(QProcess &process, const QStringList &arguments) const;

private:
    QString m_path;
    QString m_folder;
    QMap<QString, QString> m_environment;

    QProcessEnvironment environment() const;
};

} // namespace aigo::test
