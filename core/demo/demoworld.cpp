// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demoworld.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <algorithm>

static void loadResources()
{
    Q_INIT_RESOURCE(demo);
}

namespace aigo {

namespace {

using namespace std::chrono_literals;
using Kind = DemoTrouble::Kind;
using Update = DemoNotice::Update;

constexpr int daysPlayed = 7;
constexpr Milliseconds wholeDay = std::chrono::days(1);
constexpr int historyDays = 90; ///< what is made up by chance is made up for all of them, whatever is asked for

/// "-58d 15:02", "00:27", "-2d", "+24d": from when the played day begins.
std::optional<Milliseconds> momentOf(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^(?:([+-]?\\d+)d)?\\s*(?:(\\d\\d):(\\d\\d))?$"));
    const auto match = shape.match(text);
    if (!match.hasMatch() || text.isEmpty()) {
        return std::nullopt;
    }
    return std::chrono::days(match.captured(1).toInt()) + std::chrono::hours(match.captured(2).toInt()) +
           std::chrono::minutes(match.captured(3).toInt());
}

Result<QJsonObject> object(const QString &name)
{
    const auto bytes = demoFile(name);
    if (!bytes) {
        return bytes.error();
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &error);
    if (!document.isObject()) {
        return Error{ErrorKind::Internal, error.errorString(), name};
    }
    return document.object();
}

/// Puts the files' words to one moment. The first moment that cannot be read is kept as the error.
class WorldReader
{
public:
    WorldReader(DemoWorld &world, QString &wrong)
        : m_world(world)
        , m_wrong(wrong)
    {}

    void readProviders(const QJsonArray &list)
    {
        for (const QJsonValue entry : list) {
            DemoProvider provider;
            provider.slug = entry[u"slug"].toString();
            provider.keyEnv = entry[u"key_env"].toString();
            provider.key = entry[u"key"].toString().toLatin1();
            provider.typicalMs = entry[u"typical_ms"].toDouble();
            provider.rhythm = entry[u"rhythm"].toDouble();
            provider.requestsAMinute = entry[u"requests_a_minute"].toInt();
            provider.components = texts(entry[u"components"]);
            provider.number = m_world.providers.size() + 1;
            m_world.providers.push_back(std::move(provider));
        }
    }

    /// `later`: the same again, that much later.
    void readEvents(const QJsonArray &list, Milliseconds later, const QString &prefix)
    {
        static const std::map<QString, Kind> kinds{
            {QStringLiteral("outage"), Kind::Outage},     {QStringLiteral("slow"), Kind::Slow},
            {QStringLiteral("falling"), Kind::Falling},   {QStringLiteral("limited"), Kind::Limited},
            {QStringLiteral("rejected"), Kind::Rejected}, {QStringLiteral("offline"), Kind::Offline},
            {QStringLiteral("asleep"), Kind::Asleep},     {QStringLiteral("maintenance"), Kind::Outage},
        };
        int number = 0;
        for (const QJsonValue entry : list) {
            const QString id = QStringLiteral("%1%2").arg(prefix).arg(++number, 3, 10, QLatin1Char('0'));
            const QString word = entry[u"kind"].toString();
            const auto kind = kinds.find(word);
            if (kind == kinds.end()) {
                m_wrong = word;
                continue;
            }
            DemoTrouble trouble;
            trouble.kind = kind->second;
            trouble.provider = entry[u"provider"].toString();
            trouble.from = moment(entry[u"from"]) + later;
            trouble.to = moment(entry[u"to"]) + later;
            trouble.status = entry[u"status"].toInt(503);
            trouble.share = entry[u"share"].toDouble(1);
            trouble.by = entry[u"by"].toDouble(1);
            if (word == u"maintenance") {
                m_world.notices.push_back(maintenance(entry, trouble, later, id));
                if (entry[u"fails"].isUndefined()) {
                    continue;
                }
                trouble.from = moment(entry[u"fails"]) + later;
                trouble.to = moment(entry[u"until"]) + later;
            } else if (entry[u"page"].isObject()) {
                m_world.notices.push_back(notice(entry[u"page"], trouble, later, id));
            }
            m_world.troubles.push_back(trouble);
        }
    }

    void readCatalogue(const QJsonObject &from)
    {
        for (const QJsonValue entry : from.value(u"changes").toArray()) {
            DemoModelChange change;
            change.at = moment(entry[u"at"]);
            change.provider = entry[u"model"].toString().section(u'/', 0, 0);
            change.model = entry[u"model"].toString().section(u'/', 1);
            change.adds = entry[u"add"].isObject();
            change.set = entry[change.adds ? u"add" : u"set"].toObject();
            m_world.changes.push_back(std::move(change));
        }
        for (const QJsonValue entry : from.value(u"announced").toArray()) {
            DemoAnnouncement said;
            said.provider = entry[u"model"].toString().section(u'/', 0, 0);
            said.model = entry[u"model"].toString().section(u'/', 1);
            said.name = entry[u"name"].toString();
            said.input = entry[u"input"].toDouble();
            said.output = entry[u"output"].toDouble();
            said.newInput = entry[u"new_input"].toDouble();
            said.newOutput = entry[u"new_output"].toDouble();
            said.said = moment(entry[u"said"]);
            said.from = toDate(moment(entry[u"from"]));
            m_world.announcements.push_back(std::move(said));
        }
        const QJsonObject aliases = from.value(u"aliases").toObject();
        for (auto of = aliases.begin(); of != aliases.end(); ++of) {
            const QJsonObject names = of.value().toObject();
            for (auto name = names.begin(); name != names.end(); ++name) {
                for (const QJsonValue step : name.value().toArray()) {
                    m_world.aliases.push_back({moment(step[0]), of.key(), name.key(), step[1].toString()});
                }
            }
        }
    }

    void readRouted(const QJsonArray &list)
    {
        for (const QJsonValue entry : list) {
            DemoRouted routed{entry[u"model"].toString(),
                              entry[u"name"].toString(),
                              entry[u"input"].toDouble(),
                              entry[u"output"].toDouble(),
                              {}};
            for (const QJsonValue served : entry[u"served"].toArray()) {
                routed.endpoints.push_back({served[0].toString(), served[1].toDouble(), served[2].toDouble()});
            }
            m_world.routed.push_back(std::move(routed));
        }
    }

    void readDeepChecks(const QJsonValue &from)
    {
        m_world.deepSince = std::max(moment(from[u"since"]), m_world.from);
        m_world.deepEvery = std::chrono::minutes(from[u"every_minutes"].toInt(60));
        for (const QJsonValue entry : from[u"models"].toArray()) {
            m_world.deepChecks.push_back(
                {entry[u"model"].toString(), entry[u"ttft_ms"].toDouble(), entry[u"tokens_per_second"].toDouble()});
        }
    }

    void readWatched(const QJsonValue &list) { m_world.watched = texts(list); }

    void readNews(const QJsonObject &from)
    {
        for (const QJsonValue feed : from.value(u"feeds").toArray()) {
            m_world.feeds.push_back({feed[u"name"].toString(), feed[u"provider"].toString()});
        }
        for (const QJsonValue item : from.value(u"items").toArray()) {
            m_world.news.push_back({moment(item[u"at"]), item[u"feed"].toString(), item[u"title"].toString(),
                                    item[u"text"].toString(), texts(item[u"tags"])});
        }
    }

    /// Small troubles of every provider, by the seed: what a quarter of a year brings.
    void makeUp(const QJsonArray &words)
    {
        for (const DemoProvider &provider : m_world.providers) {
            QRandomGenerator random(static_cast<quint32>(m_world.choice.seed * 977 + provider.number * 131));
            const int outages = random.bounded(2, 5);
            const int slowSpells = random.bounded(1, 4);
            for (int i = 0; i < outages + slowSpells; ++i) {
                makeUpOne(provider, i < outages, words, random);
            }
        }
    }

private:
    DemoWorld &m_world;
    QString &m_wrong;

    static QStringList texts(const QJsonValue &list)
    {
        QStringList out;
        for (const QJsonValue text : list.toArray()) {
            out << text.toString();
        }
        return out;
    }

    Instant moment(const QJsonValue &text)
    {
        const auto found = momentOf(text.toString());
        if (!found) {
            m_wrong = text.toString();
        }
        return m_world.choice.dayBegins + found.value_or(Milliseconds{});
    }

    DemoNotice notice(const QJsonValue &page, const DemoTrouble &trouble, Milliseconds later, const QString &id)
    {
        DemoNotice said;
        said.id = id;
        said.provider = trouble.provider;
        said.title = page[u"title"].toString();
        said.impact = page[u"impact"].toString();
        for (const QJsonValue step : page[u"updates"].toArray()) {
            Update update{moment(step[0]) + later, step[1].toString(), step[2].toString(), {}, {}};
            if (step.toArray().size() > 4) {
                update.editedAt = moment(step[3]) + later;
                update.edited = step[4].toString();
            }
            said.updates.push_back(std::move(update));
        }
        said.started = said.updates.empty() ? trouble.from : said.updates.front().at;
        return said;
    }

    DemoNotice maintenance(const QJsonValue &entry, const DemoTrouble &window, Milliseconds later, const QString &id)
    {
        DemoNotice said;
        said.id = id;
        said.provider = window.provider;
        said.title = entry[u"title"].toString();
        said.impact = QStringLiteral("maintenance");
        said.maintenance = true;
        said.started = window.from;
        said.until = window.to;
        const QString text = entry[u"text"].toString();
        said.updates = {{moment(entry[u"announced"]) + later, QStringLiteral("scheduled"), text, {}, {}},
                        {window.from, QStringLiteral("in_progress"), QStringLiteral("The work has begun."), {}, {}},
                        {window.to, QStringLiteral("completed"), QStringLiteral("The work is done."), {}, {}}};
        return said;
    }

    void makeUpOne(const DemoProvider &provider, bool outage, const QJsonArray &words, QRandomGenerator &random)
    {
        DemoTrouble trouble;
        trouble.kind = outage ? Kind::Outage : Kind::Slow;
        trouble.provider = provider.slug;
        // None on the last day: what is open there is the story's.
        const auto minute = std::chrono::minutes(random.bounded(24 * 60, historyDays * 24 * 60));
        const auto lasts = std::chrono::minutes(outage ? random.bounded(4, 70) : random.bounded(25, 160));
        trouble.from = m_world.choice.dayBegins - minute;
        trouble.to = std::min(trouble.from + lasts, m_world.choice.dayBegins - 12h);
        trouble.status = random.bounded(3) == 0 ? 500 : 503;
        trouble.share = 0.7 + 0.3 * random.generateDouble();
        trouble.by = 4 + 3 * random.generateDouble();
        const auto lag = std::chrono::minutes(random.bounded(3, 34));
        const bool admitted = random.bounded(10) < 6;
        const QJsonValue word = words[random.bounded(std::max(1, static_cast<int>(words.size())))];
        m_world.troubles.push_back(trouble);
        if (!admitted) {
            return;
        }
        DemoNotice said;
        said.id = QStringLiteral("h%1%2").arg(provider.number).arg(minute.count());
        said.provider = provider.slug;
        said.title = outage ? word[0].toString() : QStringLiteral("Slow responses");
        said.impact = outage && lasts > 40min ? QStringLiteral("major") : QStringLiteral("minor");
        said.updates = {
            {trouble.from + lag, QStringLiteral("investigating"), word[1].toString(), {}, {}},
            {std::max(trouble.from + lag + 9min, trouble.to), QStringLiteral("monitoring"), word[2].toString(), {}, {}},
            {std::max(trouble.from + lag + 9min, trouble.to) + 16min,
             QStringLiteral("resolved"),
             word[3].toString(),
             {},
             {}}};
        said.started = said.updates.front().at;
        m_world.notices.push_back(std::move(said));
    }
};

void settle(DemoWorld &world)
{
    std::erase_if(world.troubles, [&](const DemoTrouble &t) { return t.to <= world.from || t.to <= t.from; });
    std::erase_if(world.notices, [&](const DemoNotice &n) { return n.updates.back().at <= world.from; });
    std::erase_if(world.news, [&](const DemoNews &n) { return n.at < world.from; });
    const auto sort = [](auto &list, auto key) {
        std::sort(list.begin(), list.end(), [key](const auto &a, const auto &b) { return key(a) < key(b); });
    };
    sort(world.troubles, [](const DemoTrouble &t) { return std::make_tuple(t.from, t.provider, t.to); });
    sort(world.notices, [](const DemoNotice &n) { return std::make_tuple(n.updates.front().at, n.provider, n.id); });
    sort(world.changes, [](const DemoModelChange &c) { return std::make_tuple(c.at, c.provider, c.model); });
    sort(world.aliases, [](const DemoAlias &a) { return std::make_tuple(a.at, a.provider, a.alias); });
    sort(world.news, [](const DemoNews &n) { return std::make_tuple(n.at, n.title); });
}

} // namespace

Result<QByteArray> demoFile(const QString &name)
{
    loadResources();
    QFile file(QStringLiteral(":/aigo/demo/") + name);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorKind::Internal, QStringLiteral("the demo's data is missing"), name};
    }
    return file.readAll();
}

Result<DemoWorld> DemoWorld::read(const DemoChoice &choice)
{
    const auto files = [] {
        return QStringList{QStringLiteral("world.json"), QStringLiteral("day.json"), QStringLiteral("models.json"),
                           QStringLiteral("news.json")};
    }();
    std::vector<QJsonObject> read;
    for (const QString &name : files) {
        auto one = object(name);
        if (!one) {
            return one.error();
        }
        read.push_back(std::move(*one));
    }
    const QJsonObject &world = read[0];
    const QJsonObject &day = read[1];
    DemoWorld out;
    out.choice = choice;
    out.from = choice.dayBegins - std::chrono::days(choice.days);
    out.minutesADay = day.value(u"minutes_a_day").toDouble(8);
    out.checkEvery = 5min;
    QString wrong;
    WorldReader reader(out, wrong);
    reader.readProviders(world.value(u"providers").toArray());
    reader.readEvents(world.value(u"history").toArray(), {}, QStringLiteral("a"));
    for (int again = 0; again < daysPlayed; ++again) {
        reader.readEvents(day.value(u"events").toArray(), again * wholeDay, QStringLiteral("d%1").arg(again));
    }
    reader.readRouted(world.value(u"endpoints").toArray());
    reader.readDeepChecks(world.value(u"deep_checks"));
    reader.readWatched(world.value(u"watched"));
    reader.makeUp(world.value(u"words").toArray());
    out.models = read[2].value(u"models").toObject();
    reader.readCatalogue(read[2]);
    reader.readCatalogue(day);
    reader.readNews(read[3]);
    const auto lookAt = momentOf(day.value(u"look_at").toString());
    if (!wrong.isEmpty() || !lookAt) {
        return Error{ErrorKind::Internal, QStringLiteral("\"%1\" is no moment and no event").arg(wrong),
                     QStringLiteral("resources/demo")};
    }
    out.lookAt = *lookAt;
    settle(out);
    return out;
}

const DemoProvider *DemoWorld::provider(const QString &slug) const
{
    const auto it =
        std::find_if(providers.begin(), providers.end(), [&](const DemoProvider &p) { return p.slug == slug; });
    return it == providers.end() ? nullptr : &*it;
}

Instant DemoWorld::played(QStringView clock) const
{
    return choice.dayBegins + momentOf(clock.toString()).value_or(Milliseconds{});
}

} // namespace aigo
