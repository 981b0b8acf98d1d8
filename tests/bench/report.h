// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

namespace aigo::bench {

/// Collects the figures of one benchmark: prints a line each, `name value unit limit verdict`, and writes them all as
/// JSON to the program's first argument or else to NAME.json beside the program. A limit of 0 is none. Debug builds are
/// measured but not judged.
class Report
{
public:
    explicit Report(const char *name)
        : m_name(name)
    {}

    void figure(const char *name, double value, const char *unit, double limit = 0)
    {
#ifdef NDEBUG
        const bool judged = limit > 0;
#else
        const bool judged = false;
#endif
        const bool good = !judged || value <= limit;
        m_missed = m_missed || !good;
        const char *verdict = !judged ? "-" : good ? "good" : "MISSED";
        const QByteArray most = limit > 0 ? QByteArray::number(limit, 'g', 6) : QByteArray("-");
        std::printf("%s %.4g %s %s %s\n", name, value, unit, most.constData(), verdict);
        m_figures.append(QJsonObject{{QStringLiteral("name"), QString::fromUtf8(name)},
                                     {QStringLiteral("value"), value},
                                     {QStringLiteral("unit"), QString::fromUtf8(unit)},
                                     {QStringLiteral("limit"), limit > 0 ? QJsonValue(limit) : QJsonValue()},
                                     {QStringLiteral("verdict"), QString::fromUtf8(verdict)}});
    }

    /// Writes the JSON; the program's exit code: 1 where a limit was missed.
    int finish() const
    {
        const QStringList arguments = QCoreApplication::arguments();
        QFile file(
            arguments.size() > 1
                ? arguments[1]
                : QStringLiteral("%1/%2.json").arg(QCoreApplication::applicationDirPath(), QLatin1String(m_name)));
        const QJsonObject document{{QStringLiteral("bench"), QString::fromUtf8(m_name)},
                                   {QStringLiteral("figures"), m_figures}};
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(document).toJson()) < 0) {
            std::fprintf(stderr, "%s: %s\n", qPrintable(file.fileName()), qPrintable(file.errorString()));
        }
        return m_missed ? 1 : 0;
    }

private:
    const char *m_name;
    QJsonArray m_figures;
    bool m_missed = false;
};

/// The median of `rounds` runs in milliseconds of processor time, so that other work on the machine does not count.
inline double medianMs(int rounds, const std::function<void()> &run)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const std::clock_t start = std::clock();
        run();
        times.push_back(static_cast<double>(std::clock() - start) * 1000 / CLOCKS_PER_SEC);
    }
    std::nth_element(times.begin(), times.begin() + rounds / 2, times.end());
    return times[static_cast<std::size_t>(rounds / 2)];
}

} // namespace aigo::bench
