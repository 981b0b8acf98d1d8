// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/feedruns.h"

#include "core/monitor/newssync.h"
#include "core/storage/newsstore.h"

namespace aigo {

Result<std::vector<FeedSetting>> feedSettings(Session &session)
{
    const auto engine = session.engine();
    if (!engine) {
        return engine.error();
    }
    const auto stored = Session::wait(NewsStore((*engine)->database).feeds());
    return stored ? Result<std::vector<FeedSetting>>(feedsWith(*stored))
                  : Result<std::vector<FeedSetting>>(stored.error());
}

SourceRun importFeed(Session &session, const FeedSetting &feed, const SavedDocument &document)
{
    Engine &engine = **session.engine();
    NewsSync news(engine.database, engine.http, engine.clock);
    SourceRun all;
    for (const QByteArray &page : document.pages) {
        SourceRun run = session.wait(news.importDocument(feed, page, document.where, document.asOf));
        run.entries += all.entries;
        run.added += all.added;
        run.changed += all.changed;
        all = std::move(run);
    }
    return all;
}

SourceRun syncFeed(Session &session, const FeedSetting &feed)
{
    Engine &engine = **session.engine();
    NewsSync news(engine.database, engine.http, engine.clock);
    return session.wait(news.sync(feed));
}

} // namespace aigo
