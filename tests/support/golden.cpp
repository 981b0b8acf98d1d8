// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/golden.h"

#include "tests/support/shareddata.h"

#include <QFile>
#include <QList>
#include <algorithm>
#include <vector>

namespace aigo::test {

namespace {

struct Line
{
    char mark;
    QByteArray text;
};

/// The longest common subsequence by the table: golden files are small.
std::vector<Line> align(const QList<QByteArray> &expected, const QList<QByteArray> &actual)
{
    const auto rows = static_cast<std::size_t>(expected.size());
    const auto columns = static_cast<std::size_t>(actual.size());
    std::vector<std::vector<int>> common(rows + 1, std::vector<int>(columns + 1, 0));
    const auto old = [&expected](std::size_t i) -> const QByteArray & { return expected[static_cast<qsizetype>(i)]; };
    const auto fresh = [&actual](std::size_t j) -> const QByteArray & { return actual[static_cast<qsizetype>(j)]; };
    for (std::size_t i = rows; i-- > 0;) {
        for (std::size_t j = columns; j-- > 0;) {
            common[i][j] = old(i) == fresh(j) ? common[i + 1][j + 1] + 1 : std::max(common[i + 1][j], common[i][j + 1]);
        }
    }
    std::vector<Line> lines;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < rows || j < columns) {
        if (i < rows && j < columns && old(i) == fresh(j)) {
            lines.push_back({' ', old(i)});
            ++i;
            ++j;
        } else if (j >= columns || (i < rows && common[i + 1][j] >= common[i][j + 1])) {
            lines.push_back({'-', old(i++)});
        } else {
            lines.push_back({'+', fresh(j++)});
        }
    }
    return lines;
}

void add(QByteArray &out, const char *name, const QString &value)
{
    if (!value.isEmpty()) {
        out += QByteArray("  ") + name + ": " + value.toUtf8() + '\n';
    }
}

void add(QByteArray &out, const char *name, std::optional<qint64> value)
{
    if (value) {
        add(out, name, QString::number(*value));
    }
}

void add(QByteArray &out, const char *name, QDate value)
{
    if (value.isValid()) {
        add(out, name, value.toString(Qt::ISODate));
    }
}

QStringList missing(const Capabilities &capabilities)
{
    Capabilities turned;
    turned.yes = capabilities.no;
    return turned.names();
}

QByteArray priceLine(const Price &price)
{
    const QString state =
        price.state == PriceState::Value ? QString() : QStringLiteral(" (%1)").arg(priceStateName(price.state));
    return pricePath(price.key).toUtf8() + " = " + priceText(price).toUtf8() + state.toUtf8();
}

void addModel(QByteArray &out, const ModelFacts &facts)
{
    const QString comma = QStringLiteral(", ");
    out += facts.sourceKey.toUtf8() + '\n';
    add(out, "id", facts.id);
    add(out, "plain key", facts.plainKey ? QString() : QStringLiteral("no"));
    add(out, "name", facts.name);
    add(out, "family", facts.family);
    add(out, "description", facts.description);
    add(out, "context", facts.contextWindow);
    add(out, "max output", facts.maxOutputTokens);
    add(out, "max input", facts.maxInputTokens);
    add(out, "can", facts.capabilities.names().join(comma));
    add(out, "cannot", missing(facts.capabilities).join(comma));
    add(out, "in", facts.input.names().join(comma));
    add(out, "out", facts.output.names().join(comma));
    add(out, "regions", facts.regions.join(comma));
    add(out, "open weights",
        !facts.openWeights   ? QString()
        : *facts.openWeights ? QStringLiteral("yes")
                             : QStringLiteral("no"));
    add(out, "license", facts.license);
    add(out, "parameters", facts.parameters);
    add(out, "quantization", facts.quantization);
    add(out, "weights", facts.huggingFaceId);
    add(out, "served by", facts.servedBy);
    add(out, "knows until", facts.knowledgeCutoff);
    add(out, "released", facts.released);
    add(out, "deprecated", facts.deprecated);
    add(out, "retired", facts.retired);
    add(out, "successor", facts.successor);
    add(out, "alias of", facts.aliasOf);
    add(out, "aliases", facts.aliases.join(comma));
    add(out, "lifecycle", facts.lifecycle == Lifecycle::Unknown ? QString() : lifecycleName(facts.lifecycle));
    for (const Price &price : facts.prices) {
        out += "  $ " + priceLine(price) + '\n';
    }
    for (const ScheduledPrice &scheduled : facts.schedule) {
        out += "  $ " + scheduled.from.toString(Qt::ISODate).toUtf8() + ".." +
               scheduled.to.toString(Qt::ISODate).toUtf8() + ' ' + priceLine(scheduled.price) + '\n';
    }
}

void add(QByteArray &out, const char *name, std::optional<double> value)
{
    if (value) {
        add(out, name, QString::number(*value, 'g', 12));
    }
}

void addPercentiles(QByteArray &out, const QByteArray &name, const Percentiles &of)
{
    for (const auto &[word, value] : {std::pair("p50", of.p50), std::pair("p75", of.p75), std::pair("p90", of.p90),
                                      std::pair("p99", of.p99), std::pair("measured", of.measured)}) {
        add(out, (name + ' ' + word).constData(), value);
    }
}

void addTelemetry(QByteArray &out, const EndpointTelemetry &telemetry)
{
    out += "telemetry " + telemetry.sourceKey.toUtf8() + '\n';
    add(out, "model", telemetry.model);
    add(out, "state", stateName(telemetry.state));
    add(out, "uptime 5m", telemetry.uptime5m);
    add(out, "uptime 30m", telemetry.uptime30m);
    add(out, "uptime 1d", telemetry.uptime1d);
    addPercentiles(out, "ttft ms", telemetry.ttftMs);
    addPercentiles(out, "tokens/s", telemetry.outputSpeed);
    add(out, "loaded",
        !telemetry.loaded   ? QString()
        : *telemetry.loaded ? QStringLiteral("yes")
                            : QStringLiteral("no"));
}

} // namespace

QString lineDifference(const QByteArray &expected, const QByteArray &actual)
{
    if (expected == actual) {
        return {};
    }
    const auto lines = align(expected.split('\n'), actual.split('\n'));
    constexpr std::size_t around = 3;
    QByteArray out;
    bool gap = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::size_t from = i < around ? 0 : i - around;
        const std::size_t to = std::min(lines.size(), i + around + 1);
        const bool near = std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(from),
                                      lines.begin() + static_cast<std::ptrdiff_t>(to),
                                      [](const Line &line) { return line.mark != ' '; });
        if (near) {
            out += lines[i].mark + lines[i].text + '\n';
        } else if (!gap) {
            out += "…\n";
        }
        gap = !near;
    }
    return QString::fromUtf8(out);
}

QString golden(const QByteArray &actual, const QString &path)
{
    QFile file(fixture(path));
    if (qEnvironmentVariableIntValue("AIGO_UPDATE_GOLDEN") == 1) {
        return file.open(QIODevice::WriteOnly) && file.write(actual) == actual.size()
                   ? QString()
                   : QStringLiteral("cannot write ") + path;
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return QStringLiteral("no golden file %1; run once with AIGO_UPDATE_GOLDEN=1").arg(path);
    }
    const QString difference = lineDifference(file.readAll(), actual);
    return difference.isEmpty() ? QString() : path + QStringLiteral(" (- expected, + actual):\n") + difference;
}

QByteArray describe(const SourceDocument &document)
{
    QByteArray out = document.source.toUtf8() + " as of " + toIso(document.asOf).toUtf8() +
                     (document.complete ? "" : ", not complete") + '\n';
    for (const ModelFacts &facts : document.entries) {
        addModel(out, facts);
    }
    for (const EndpointTelemetry &telemetry : document.telemetry) {
        addTelemetry(out, telemetry);
    }
    for (const auto &skipped : document.skipped) {
        out += "skipped " + skipped.key.toUtf8() + ": " + skipped.why.toUtf8() + '\n';
    }
    return out;
}

} // namespace aigo::test
