// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/incidentspage.h"

#include "ui/pages/answer.h"
#include "ui/pages/comparisonfiles.h"
#include "ui/pages/incidentdetails.h"
#include "ui/pages/making.h"
#include "ui/text/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

/// The evidence pack of an incident, from the window: what is known is gathered, then made aside.
namespace aigo {

struct IncidentsPage::Gathering
{
    QString path;
    EvidenceInput input;
    IncidentPicture picture;
    int left = 0;
    std::optional<Error> error;
};

namespace {

/// Whatever it is asked for: how far, and what it gives.
Result<std::vector<ArchiveFile>> packed(EvidenceInput input, const IncidentPicture &picture, const Theme &theme,
                                        const Onwards &onwards)
{
    if (onwards && !onwards(0, 100)) {
        return std::vector<ArchiveFile>();
    }
    input.chart = incidentDrawing(picture, theme).png(2);
    return evidenceFiles(input, partOf(onwards, 30, 100));
}

} // namespace

void IncidentsPage::askEvidence()
{
    if (m_details == nullptr || m_making != nullptr) {
        return;
    }
    const Incident incident = m_details->facts().row.incident;
    const QString path = askFile(this, evidenceFileName(incident));
    if (path.isEmpty()) {
        return;
    }
    const auto gathering = std::make_shared<Gathering>();
    gathering->path = path;
    EvidenceInput &input = gathering->input;
    input.incident = incident;
    input.joined = joinedWith(incident);
    input.made = m_desk.clock().now();
    input.span = evidenceSpan(incident, input.made);
    input.connection = m_desk.connection();
    input.provider.slug = incident.provider;
    if (const auto view = viewOf(incident.provider)) {
        input.provider = view->provider;
        input.last = view->last;
        input.verdict = view->verdict;
    }
    std::vector<Incident> theirs = input.joined;
    theirs.push_back(incident);
    std::erase_if(theirs, [](const Incident &one) { return one.ours; });
    gathering->left = 2 + static_cast<int>(theirs.size());
    const auto arrived = [this, gathering](const auto &answer) {
        if (!answer) {
            gathering->error = answer.error();
        }
        if (--gathering->left == 0) {
            gathered(gathering);
        }
    };
    onAnswer(m_desk.samples(incident.provider, input.span.from, input.span.to), this,
             [gathering, arrived](const Result<std::vector<Sample>> &samples) {
                 gathering->input.samples = samples ? *samples : std::vector<Sample>();
                 arrived(samples);
             });
    onAnswer(m_desk.history({{incident.provider, {}, {}, {}}, input.span.from, input.span.to, 240}), this,
             [gathering, arrived](const Result<std::vector<HistoryPoint>> &points) {
                 gathering->input.points = points ? *points : std::vector<HistoryPoint>();
                 arrived(points);
             });
    for (const Incident &one : theirs) {
        onAnswer(m_desk.revisions(one.provider, one.id), this,
                 [gathering, arrived](const Result<std::vector<IncidentRevision>> &revisions) {
                     if (revisions) {
                         auto &all = gathering->input.revisions;
                         all.insert(all.end(), revisions->begin(), revisions->end());
                     }
                     arrived(revisions);
                 });
    }
}

void IncidentsPage::gathered(const std::shared_ptr<Gathering> &gathering)
{
    if (gathering->error) {
        tell(gathering->error->line());
        return;
    }
    gathering->picture = picture(gathering->input.incident, gathering->input.points);
    makeEvidence(*gathering);
}

void IncidentsPage::makeEvidence(const Gathering &gathering)
{
    if (m_making != nullptr) {
        return;
    }
    const auto theme = stillTheme(m_theme);
    const Instant made = gathering.input.made;
    if (isZipPath(gathering.path)) {
        followMaking(m_desk.saveMade(gathering.path,
                                     [input = gathering.input, shown = gathering.picture, theme,
                                      made](const Onwards &onwards) -> Result<QByteArray> {
                                         const auto files = packed(input, shown, *theme, onwards);
                                         return files ? toZip(*files, made) : files.error();
                                     }),
                     gathering.path);
        return;
    }
    followMaking(makeAside([input = gathering.input, shown = gathering.picture, theme,
                            path = gathering.path](const Onwards &onwards) -> Status {
                     const auto files = packed(input, shown, *theme, onwards);
                     if (!files) {
                         return files.error();
                     }
                     return files->empty() ? Status(Done{}) : saveFolder(path, *files);
                 }),
                 gathering.path);
}

void IncidentsPage::followMaking(const QFuture<Status> &making, const QString &path)
{
    m_making = new QFutureWatcher<Status>(this);
    connect(m_making, &QFutureWatcherBase::progressValueChanged, this, &IncidentsPage::showProgress);
    connect(m_making, &QFutureWatcherBase::finished, this, [this, path] {
        const QFuture<Status> made = m_making->future();
        m_making->deleteLater();
        m_making = nullptr;
        showProgress();
        if (made.isCanceled() || made.resultCount() == 0) {
            tell(tr("Stopped; nothing was written"));
        } else {
            const Status status = made.result();
            tell(status ? tr("Saved in %1").arg(path) : status.error().line());
        }
    });
    m_making->setFuture(making);
    showProgress();
}

void IncidentsPage::showProgress()
{
    const bool busy = m_making != nullptr;
    m_stop->setVisible(busy);
    if (m_details != nullptr) {
        m_details->evidenceButton()->setEnabled(!busy);
    }
    if (busy) {
        const int most = std::max(1, m_making->progressMaximum());
        tell(tr("Evidence: %1% done").arg(m_making->progressValue() * 100 / most));
    }
}

} // namespace aigo
