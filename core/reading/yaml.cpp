// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reading/yaml.h"

#include "core/reading/foreign.h"

#include <algorithm>
#include <istream>
#include <streambuf>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

namespace aigo {

namespace {

Error unreadable(const QString &what, int line)
{
    return Error{.kind = ErrorKind::Unreadable, .what = what, .where = QStringLiteral("line %1").arg(line + 1)};
}

Error tooLarge(const QString &what)
{
    return Error{.kind = ErrorKind::TooLarge, .what = what};
}

/// Thrown to leave yaml-cpp's parser, caught in parse().
struct Refused
{
    Error error;
};

/// Collects rows out of the parser's events; never recursive, never more than one row's values beyond its list.
class Collector : public YAML::EventHandler
{
public:
    explicit Collector(const YamlLimits &limits)
        : m_limits(limits)
    {}

    YamlRows out;
    int documents = 0;

    void OnDocumentStart(const YAML::Mark &mark) override
    {
        if (++documents > 1) {
            throw Refused{unreadable(QStringLiteral("more than one document"), mark.line)};
        }
    }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark &mark, YAML::anchor_t) override { scalar(mark, QByteArray()); }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t) override { refuseAnchor(mark); }
    void OnAnchor(const YAML::Mark &mark, const std::string &) override { refuseAnchor(mark); }
    void OnScalar(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor, const std::string &value) override
    {
        if (anchor != YAML::NullAnchor) {
            refuseAnchor(mark);
        }
        scalar(mark, QByteArray::fromStdString(value));
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(mark, anchor, false);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open(mark, anchor, true);
    }
    void OnMapEnd() override { close(); }

private:
    static constexpr int inList = 1;
    static constexpr int inRow = 2;

    const YamlLimits m_limits;
    int m_depth = 0;
    QByteArray m_key;
    bool m_hasKey = false;
    bool m_rowIsTable = false;
    bool m_keyIsNested = false;

    [[noreturn]] static void refuseAnchor(const YAML::Mark &mark)
    {
        throw Refused{unreadable(QStringLiteral("anchors and aliases are not taken"), mark.line)};
    }

    YamlRows::Row &addRow(const YAML::Mark &mark)
    {
        if (static_cast<qsizetype>(out.rows.size()) >= m_limits.rows) {
            throw Refused{tooLarge(QStringLiteral("more than %1 rows").arg(m_limits.rows))};
        }
        out.rows.push_back({mark.line + 1, {}, {}});
        return out.rows.back();
    }

    void open(const YAML::Mark &mark, YAML::anchor_t anchor, bool map)
    {
        if (anchor != YAML::NullAnchor) {
            refuseAnchor(mark);
        }
        if (m_depth == 0 && map) {
            throw Refused{unreadable(QStringLiteral("a table, not a list of them"), mark.line)};
        }
        if (m_depth >= m_limits.depth) {
            throw Refused{tooLarge(QStringLiteral("nested more than %1 deep").arg(m_limits.depth))};
        }
        if (m_depth == inList) {
            YamlRows::Row &row = addRow(mark);
            m_rowIsTable = map;
            row.problem = map ? QString() : QStringLiteral("is no table");
        } else if (m_depth == inRow && m_rowIsTable && !m_hasKey) {
            out.rows.back().problem = QStringLiteral("has a key that is no text");
            m_hasKey = true; // its value follows and is left out with it
            m_key.clear();
            m_keyIsNested = true;
        } else if (m_depth == inRow) {
            m_hasKey = false; // a nested value
            m_keyIsNested = false;
        }
        ++m_depth;
    }

    void close()
    {
        --m_depth;
        if (m_depth == inList) {
            m_hasKey = false;
            m_keyIsNested = false;
        }
    }

    void scalar(const YAML::Mark &mark, QByteArray text)
    {
        if (m_depth == 0) {
            throw Refused{unreadable(QStringLiteral("a text, not a list of tables"), mark.line)};
        }
        if (m_depth == inList) {
            addRow(mark).problem = QStringLiteral("is no table");
            return;
        }
        if (m_depth != inRow || !m_rowIsTable) {
            return;
        }
        if (!m_hasKey) {
            m_key = std::move(text);
            m_hasKey = true;
            return;
        }
        m_hasKey = false;
        if (m_keyIsNested) {
            m_keyIsNested = false;
            return;
        }
        YamlRows::Row &row = out.rows.back();
        if (static_cast<qsizetype>(row.fields.size()) >= m_limits.fields) {
            throw Refused{tooLarge(QStringLiteral("a row of more than %1 fields").arg(m_limits.fields))};
        }
        if (std::any_of(row.fields.begin(), row.fields.end(), [this](const auto &f) { return f.first == m_key; })) {
            row.problem = QStringLiteral("has \"%1\" twice").arg(QString::fromUtf8(m_key.left(100)));
        }
        row.fields.emplace_back(m_key, std::move(text));
    }
};

/// Reads bytes where they are.
class Bytes : public std::streambuf
{
public:
    explicit Bytes(QByteArrayView text)
    {
        char *begin = const_cast<char *>(text.data()); // NOLINT: a stream that only reads
        setg(begin, begin, begin + text.size());
    }
};

} // namespace

QByteArray YamlRows::Row::value(QByteArrayView name) const
{
    const auto it =
        std::find_if(fields.begin(), fields.end(), [name](const auto &field) { return field.first == name; });
    return it == fields.end() ? QByteArray() : it->second.trimmed();
}

Result<YamlRows> YamlRows::parse(QByteArrayView text, YamlLimits limits)
{
    if (text.size() > limits.bytes) {
        return tooLarge(QStringLiteral("more than %1 bytes").arg(limits.bytes));
    }
    if (const QString why = notTextBecause(text); !why.isEmpty()) {
        return Error{.kind = ErrorKind::Unreadable, .what = why};
    }
    Collector collector(limits);
    try {
        Bytes bytes(text);
        std::istream stream(&bytes);
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(collector)) {
        }
    } catch (const Refused &refused) {
        return refused.error;
    } catch (const YAML::Exception &exception) {
        return unreadable(QStringLiteral("broken YAML: %1").arg(QString::fromStdString(exception.msg).left(200)),
                          exception.mark.line);
    } catch (const std::exception &) {
        return Error{.kind = ErrorKind::Unreadable, .what = QStringLiteral("no YAML that can be read")};
    }
    if (collector.out.rows.empty()) {
        return Error{.kind = ErrorKind::Unreadable, .what = QStringLiteral("a list without rows")};
    }
    return std::move(collector.out);
}

} // namespace aigo
